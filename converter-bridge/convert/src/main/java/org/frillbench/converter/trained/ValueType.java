package org.frillbench.converter.trained;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** The floating-point types whose values a float32 holds exactly. */
public enum ValueType {
  FLOAT32(Float.BYTES),
  FLOAT16(Short.BYTES),
  BFLOAT16(Short.BYTES);

  private static final int BFLOAT16_SHIFT = 16;

  private final int bytes;

  ValueType(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the size of one value in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Returns the values of {@code bytes}, which are little endian. */
  public FloatBuffer values(ByteBuffer bytes) {
    if (this == FLOAT32) {
      return bytes.asFloatBuffer();
    }
    FloatBuffer values = FloatBuffer.allocate(bytes.remaining() / Short.BYTES);
    while (values.hasRemaining()) {
      short half = bytes.getShort();
      values.put(this == BFLOAT16 ? Float.intBitsToFloat(half << BFLOAT16_SHIFT) : ofFloat16(half));
    }
    return values.flip();
  }

  /** Java has this conversion from release 20 on. */
  private static float ofFloat16(short half) {
    int exponent = half >> 10 & 0x1f;
    int mantissa = half & 0x3ff;
    float size;
    if (exponent == 0x1f) {
      size = mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      size = Math.scalb((float) mantissa, -24);
    } else {
      size = Math.scalb((float) (mantissa | 0x400), exponent - 25);
    }
    return half < 0 ? -size : size;
  }
}
