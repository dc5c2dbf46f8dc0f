package org.frillbench.results.parity;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.frillbench.results.numerics.MagnifiedRounding;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.record.MayBeAbsent;

/**
 * One output on both sides.
 *
 * @param base the base side's name of it
 * @param newer the new side's name of it
 * @param shape its extents for the first input
 * @param differences how far the new side lies from the base, for each input
 * @param worst which input lies farthest by the figure of the limit, from 1
 * @param betweenInputs how far the base side's outputs for two different inputs lie apart, for the
 *     two of all neighbouring ones that are nearest to each other; null for a single input
 * @param betweenKernels how far the two kernels of TensorFlow Lite lie apart on one of the sides'
 *     flatbuffers, for the input on which they lie farthest; null where that was not needed
 * @param within whether the output is within the limit for each input, or the model magnifies
 *     rounding as far between the two kernels
 */
public record OutputParity(
    String base,
    @SerializedName("new") String newer,
    List<Integer> shape,
    List<OutputDifference> differences,
    int worst,
    @MayBeAbsent OutputDifference betweenInputs,
    @MayBeAbsent OutputDifference betweenKernels,
    boolean within) {

  public OutputParity {
    shape = List.copyOf(shape);
    differences = List.copyOf(differences);
  }

  /** The figures of the input that lies farthest. */
  public OutputDifference farthest() {
    return differences.get(worst - 1);
  }

  /**
   * The same beside the difference between two kernels that compute one flatbuffer: a model that
   * magnifies rounding as far there is not another model.
   */
  public OutputParity beside(OutputDifference kernels) {
    boolean magnified = MagnifiedRounding.explains(farthest(), kernels, MagnifiedRounding.KERNELS);
    return new OutputParity(
        base, newer, shape, differences, worst, betweenInputs, kernels, within || magnified);
  }
}
