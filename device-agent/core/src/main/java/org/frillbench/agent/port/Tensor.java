package org.frillbench.agent.port;

import java.util.Arrays;

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

  /** How many elements the tensor holds. */
  public long elements() {
    long elements = 1;
    for (int extent : shape) {
      elements *= extent;
    }
    return elements;
  }

  @Override
  public String toString() {
    return name + " " + type + Arrays.toString(shape);
  }
}
