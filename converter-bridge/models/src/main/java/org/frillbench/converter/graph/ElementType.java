package org.frillbench.converter.graph;

import org.tensorflow.lite.schema.TensorType;

/** The element types our networks hold. */
public enum ElementType {
  FLOAT32(TensorType.FLOAT32, Float.BYTES),
  INT32(TensorType.INT32, Integer.BYTES),
  INT8(TensorType.INT8, Byte.BYTES);

  /** Steps of an int8 scale from zero to either bound; symmetric, so there is no -128. */
  public static final int INT8_STEPS = 127;

  private final byte code;
  private final int bytes;

  ElementType(byte code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** Returns the schema's code. */
  public byte code() {
    return code;
  }

  /** Returns the size of one element in bytes. */
  public int bytes() {
    return bytes;
  }
}
