package org.frillbench.converter.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;

/**
 * Every combination of some values of each hyperparameter.
 *
 * @param sizes values of {@link StudentSpec#size}
 * @param widths values of {@link StudentSpec#width}
 * @param pooling values of {@link StudentSpec#pooling}
 * @param compression values of {@link StudentSpec#compression}
 * @param qat values of {@link StudentSpec#qat}
 * @param bottleneckDimensions values of {@link StudentSpec#bottleneckDimension}
 */
public record StudentGrid(
    List<Size> sizes,
    List<Double> widths,
    List<Boolean> pooling,
    List<Boolean> compression,
    List<Boolean> qat,
    List<Integer> bottleneckDimensions) {

  /** Takes copies of the lists. */
  public StudentGrid {
    sizes = List.copyOf(sizes);
    widths = List.copyOf(widths);
    pooling = List.copyOf(pooling);
    compression = List.copyOf(compression);
    qat = List.copyOf(qat);
    bottleneckDimensions = List.copyOf(bottleneckDimensions);
  }

  /** Returns how many students there are. */
  public long count() {
    return Stream.of(sizes, widths, pooling, compression, qat, bottleneckDimensions)
        .mapToLong(List::size)
        .reduce(1, Math::multiplyExact);
  }

  /**
   * Returns the students, the last axis changing fastest.
   *
   * @throws IllegalArgumentException if a width or a dimension is out of its range
   */
  public List<StudentSpec> students() {
    List<StudentSpec> students = new ArrayList<>();
    for (Size size : sizes) {
      for (double width : widths) {
        for (boolean pools : pooling) {
          for (boolean compresses : compression) {
            for (boolean quantizes : qat) {
              for (int dimension : bottleneckDimensions) {
                students.add(new StudentSpec(size, width, pools, compresses, quantizes, dimension));
              }
            }
          }
        }
      }
    }
    return students;
  }
}
