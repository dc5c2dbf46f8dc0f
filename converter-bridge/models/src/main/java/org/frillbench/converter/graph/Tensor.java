package org.frillbench.converter.graph;

import org.frillbench.converter.operator.Shape;

/**
 * A tensor of a {@link Graph}.
 *
 * @param index its place among the graph's tensors
 * @param name unique in the graph, after the Keras layer it belongs to
 * @param type the type of its elements
 * @param shape its extent
 * @param content where its values come from
 */
public record Tensor(int index, String name, ElementType type, Shape shape, Content content) {

  /** Stands in an operator's inputs for an optional one that is left out, as a missing bias is. */
  public static final Tensor ABSENT =
      new Tensor(-1, "", ElementType.FLOAT32, Shape.of(), new Content.Computed());

  /** Returns whether the values are stored in the file. */
  public boolean constant() {
    return !(content instanceof Content.Computed);
  }

  /** Returns whether training would have learned the values. */
  public boolean learned() {
    return content instanceof Content.Learned;
  }

  /** Returns the size of its values in bytes. */
  public long bytes() {
    return Math.multiplyExact(shape.elements(), (long) type.bytes());
  }
}
