package org.frillbench.results.parity;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Tool;

/**
 * The comparison of what two sides computed from the same inputs.
 *
 * @param schema {@link ParitySchema#ID}
 * @param tool the version that compared
 * @param base the reference
 * @param newer the side that is compared with it
 * @param inputs what was fed, a run each
 * @param limit how far an output may lie from the reference
 * @param outputs each output of the base side with its counterpart, in the base's order
 * @param layers the comparison of the intermediate tensors; null where none was asked for
 * @param verdict same, if each output is within the limit for each input
 */
public record Parity(
    String schema,
    Tool tool,
    ComparedSide base,
    @SerializedName("new") ComparedSide newer,
    List<FedInputs> inputs,
    OutputLimit limit,
    List<OutputParity> outputs,
    @MayBeAbsent LayerParity layers,
    Verdict verdict) {

  /** Whether both sides are the same model. */
  public enum Verdict {
    SAME,
    DIFFERENT
  }

  public Parity {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** A comparison of this version, with the verdict that its outputs give. */
  public static Parity of(
      ComparedSide base,
      ComparedSide newer,
      List<FedInputs> inputs,
      OutputLimit limit,
      List<OutputParity> outputs,
      LayerParity layers) {
    boolean same = outputs.stream().allMatch(OutputParity::within);
    return new Parity(
        ParitySchema.ID,
        Tool.ofThisBuild(),
        base,
        newer,
        inputs,
        limit,
        outputs,
        layers,
        same ? Verdict.SAME : Verdict.DIFFERENT);
  }

  /** Whether both sides are the same within the limit. */
  public boolean same() {
    return verdict == Verdict.SAME;
  }
}
