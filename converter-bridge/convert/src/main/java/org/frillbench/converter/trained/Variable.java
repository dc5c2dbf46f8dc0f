package org.frillbench.converter.trained;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A named variable of a trained model, whose values are not yet read.
 *
 * @param name its full name, as {@code Conv/kernel}
 * @param type its element type as the file names it, for messages
 * @param shape its extents, outermost first; none for a scalar
 * @param values reads the values
 */
public record Variable(String name, String type, List<Integer> shape, Values values) {

  /** Reads a variable's values. */
  @FunctionalInterface
  public interface Values {

    /**
     * Returns all values in row-major order, checked against the file's checksum if it has one.
     *
     * @throws WeightsException if they cannot be read, or are no floating-point numbers
     */
    FloatBuffer read() throws WeightsException;
  }

  /** Takes a copy of the shape. */
  public Variable {
    shape = List.copyOf(shape);
  }

  /** Returns the variable under another name. */
  public Variable named(String other) {
    return new Variable(other, type, shape, values);
  }

  /** Returns how many values it has. */
  public long elements() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** Returns name and shape, as messages show them: {@code Conv/kernel [3, 3, 1, 16]}. */
  public String text() {
    return name
        + " "
        + shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }
}
