package org.frillbench.cli.numerics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.frillbench.agent.port.InputType;
import org.frillbench.results.numerics.OutputComparison;

/**
 * A tensor's elements as numbers, read from its bytes in little-endian order. A complex element is
 * two numbers, a boolean 0 or 1; integers beyond 2⁵³ are rounded.
 */
public final class TensorValues implements OutputComparison.Values {

  private final InputType type;
  private final ByteBuffer bytes;
  private final int width;

  private TensorValues(InputType type, ByteBuffer bytes, int width) {
    this.type = type;
    this.bytes = bytes;
    this.width = width;
  }

  /**
   * The elements that remain in {@code bytes}.
   *
   * @param type the element type as TensorFlow Lite spells it, in either case
   * @throws IllegalArgumentException if the type holds no numbers, or the bytes end within one
   */
  public static TensorValues of(String type, ByteBuffer bytes) {
    InputType known = InputType.of(type);
    if (known == null) {
      throw new IllegalArgumentException(
          "elements of type " + type.toLowerCase(Locale.ROOT) + " are no numbers");
    }
    boolean complex = known == InputType.COMPLEX64 || known == InputType.COMPLEX128;
    int width = complex ? known.width / 2 : known.width;
    if (bytes.remaining() % known.width != 0) {
      throw new IllegalArgumentException(
          bytes.remaining() + " bytes are no whole number of " + type + " elements");
    }
    return new TensorValues(known, bytes.slice().order(ByteOrder.LITTLE_ENDIAN), width);
  }

  @Override
  public long count() {
    return bytes.capacity() / width;
  }

  @Override
  public double at(long index) {
    int at = Math.toIntExact(index * width);
    return switch (type) {
      case FLOAT32, COMPLEX64 -> bytes.getFloat(at);
      case FLOAT64, COMPLEX128 -> bytes.getDouble(at);
      case FLOAT16 -> half(bytes.getShort(at));
      case BFLOAT16 -> Float.intBitsToFloat(bytes.getShort(at) << 16);
      case BOOL -> bytes.get(at) == 0 ? 0 : 1;
      case INT8 -> bytes.get(at);
      case UINT8 -> bytes.get(at) & 0xff;
      case INT16 -> bytes.getShort(at);
      case UINT16 -> bytes.getShort(at) & 0xffff;
      case INT32 -> bytes.getInt(at);
      case UINT32 -> Integer.toUnsignedLong(bytes.getInt(at));
      case INT64 -> bytes.getLong(at);
      case UINT64 -> unsigned(bytes.getLong(at));
    };
  }

  /** IEEE 754 binary16: 1 sign bit, 5 bits of exponent, 10 of significand. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int significand = bits & 0x3ff;
    double magnitude;
    if (exponent == 0x1f) {
      magnitude = significand == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((double) significand, -24);
    } else {
      magnitude = Math.scalb((double) (significand | 0x400), exponent - 25);
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
  }
}
