package org.frillbench.converter.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.converter.spec.Head;
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
 * @param heads values of {@link StudentSpec#head}; none for the usual one of each student
 */
public record StudentGrid(
    List<Size> sizes,
    List<Double> widths,
    List<Boolean> pooling,
    List<Boolean> compression,
    List<Boolean> qat,
    List<Integer> bottleneckDimensions,
    List<Head> heads) {

  /** Takes copies of the lists. */
  public StudentGrid {
    sizes = List.copyOf(sizes);
    widths = List.copyOf(widths);
    pooling = List.copyOf(pooling);
    compression = List.copyOf(compression);
    qat = List.copyOf(qat);
    bottleneckDimensions = List.copyOf(bottleneckDimensions);
    heads = List.copyOf(heads);
  }

  /** Returns how many students there are. */
  public long count() {
    return Stream.of(sizes, widths, pooling, compression, qat, bottleneckDimensions)
        .mapToLong(List::size)
        .reduce(Math.max(1, heads.size()), Math::multiplyExact);
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
                for (Head head : heads.isEmpty() ? List.of(Head.usual(pools)) : heads) {
                  students.add(
                      new StudentSpec(size, width, pools, compresses, quantizes, dimension, head));
                }
              }
            }
          }
        }
      }
    }
    return students;
  }
}
