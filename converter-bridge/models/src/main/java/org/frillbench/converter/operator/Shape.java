package org.frillbench.converter.operator;

import java.util.Arrays;
import java.util.List;

/**
 * The extent of a tensor, outermost dimension first; images are [batch, height, width, channels].
 *
 * @param dimensions the extents, all positive; none for a scalar
 */
public record Shape(List<Integer> dimensions) {

  /**
   * Checks the extents.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public Shape {
    dimensions = List.copyOf(dimensions);
    for (int extent : dimensions) {
      if (extent < 1) {
        throw new IllegalArgumentException("A shape's extents must be positive: " + dimensions);
      }
    }
  }

  /** Returns the shape of these extents. */
  public static Shape of(int... extents) {
    return new Shape(Arrays.stream(extents).boxed().toList());
  }

  /** Returns the extent of dimension {@code axis}. */
  public int at(int axis) {
    return dimensions.get(axis);
  }

  /** Returns the extent of the innermost dimension. */
  public int channels() {
    return dimensions.get(dimensions.size() - 1);
  }

  /** Returns how many values a tensor of this shape holds. */
  public long elements() {
    long elements = 1;
    for (int extent : dimensions) {
      elements = Math.multiplyExact(elements, extent);
    }
    return elements;
  }

  /** Returns the extents as a new array. */
  public int[] toArray() {
    return dimensions.stream().mapToInt(Integer::intValue).toArray();
  }
}
