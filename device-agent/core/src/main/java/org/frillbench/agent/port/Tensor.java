package org.frillbench.agent.port;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Name, element type and shape of an input or output. */
public final class Tensor {

  /** The tensor's name in the model. */
  public final String name;

  /** The element type as TensorFlow Lite spells it, upper case: {@code FLOAT32}, {@code INT8}. */
  public final String type;

  /** The extent of each dimension. */
  private final int[] shape;

  public Tensor(String name, String type, int... shape) {
    this.name = name;
    this.type = type;
    this.shape = shape.clone();
  }

  /** How many elements the tensor holds; {@link Long#MAX_VALUE} where a long cannot say. */
  public long elements() {
    long elements = 1;
    for (int extent : shape) {
      if (extent > 1 && elements > Long.MAX_VALUE / extent) {
        return Long.MAX_VALUE;
      }
      elements *= extent;
    }
    return elements;
  }

  /** The extent of each dimension; empty for a scalar. */
  public List<Integer> extents() {
    List<Integer> extents = new ArrayList<>();
    for (int extent : shape) {
      extents.add(extent);
    }
    return extents;
  }

  boolean hasPositiveExtents() {
    for (int extent : shape) {
      if (extent < 1) {
        return false;
      }
    }
    return true;
  }

  /** The extents as text: {@code [1, 96, 64, 1]}. */
  public String shape() {
    return Arrays.toString(shape);
  }

  @Override
  public String toString() {
    return name + " " + type + Arrays.toString(shape);
  }
}
