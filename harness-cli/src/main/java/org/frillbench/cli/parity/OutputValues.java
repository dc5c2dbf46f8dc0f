package org.frillbench.cli.parity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.frillbench.agent.port.InputType;
import org.frillbench.converter.inspect.QuantizationInfo;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.numerics.OutputComparison;

/**
 * The numbers of an output as real numbers: integers that a tensor's scale and zero point map to
 * real numbers are mapped; a complex number is two values.
 */
final class OutputValues implements OutputComparison.Values {

  private final InputType type;
  private final ByteBuffer bytes;
  private final double scale;
  private final double zeroPoint;
  private final int width;

  private OutputValues(InputType type, ByteBuffer bytes, double scale, double zeroPoint) {
    this.type = type;
    this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.scale = scale;
    this.zeroPoint = zeroPoint;
    this.width = isComplex(type) ? type.width / 2 : type.width;
  }

  /**
   * The numbers of {@code elements}.
   *
   * @param quantization how its integers represent real numbers; empty if they do not
   * @throws IllegalArgumentException if its type holds no numbers; the message goes on after the
   *     output's name
   */
  static OutputValues of(ParitySide.Elements elements, Optional<QuantizationInfo> quantization) {
    InputType type = InputType.of(elements.type());
    if (type == null) {
      throw new IllegalArgumentException("is " + elements.type() + ", which holds no numbers");
    }
    Optional<QuantizationInfo> mapped = quantization.filter(info -> type.integer);
    return new OutputValues(
        type,
        elements.bytes(),
        mapped.map(info -> (double) info.scale()).orElse(1.0),
        mapped.map(info -> (double) info.zeroPoint()).orElse(0.0));
  }

  /** Whether the numbers of {@code tensor} stand for real numbers rather than for integers. */
  static boolean isReal(String type, Optional<QuantizationInfo> quantization) {
    InputType known = InputType.of(type);
    return known != null && (!known.integer || quantization.isPresent());
  }

  /** The bytes of {@code tensor} where its extents are known. */
  static long bytes(TensorInfo tensor) {
    InputType type = InputType.of(tensor.type());
    long bytes = type == null ? 1 : type.width;
    for (int extent : tensor.shape()) {
      bytes *= Math.max(1, extent);
    }
    return bytes;
  }

  private static boolean isComplex(InputType type) {
    return type == InputType.COMPLEX64 || type == InputType.COMPLEX128;
  }

  @Override
  public long count() {
    return bytes.limit() / width;
  }

  @Override
  public double at(long index) {
    return scale * (number((int) index * width) - zeroPoint);
  }

  private double number(int at) {
    return switch (type) {
      case FLOAT32, COMPLEX64 -> bytes.getFloat(at);
      case FLOAT64, COMPLEX128 -> bytes.getDouble(at);
      case FLOAT16 -> half(bytes.getShort(at));
      case BFLOAT16 -> Float.intBitsToFloat(bytes.getShort(at) << 16);
      case BOOL, UINT8 -> bytes.get(at) & 0xff;
      case INT8 -> bytes.get(at);
      case INT16 -> bytes.getShort(at);
      case UINT16 -> bytes.getShort(at) & 0xffff;
      case INT32 -> bytes.getInt(at);
      case UINT32 -> bytes.getInt(at) & 0xffff_ffffL;
      case INT64 -> bytes.getLong(at);
      case UINT64 -> unsigned(bytes.getLong(at));
    };
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : (value >>> 1) * 2.0;
  }

  /** IEEE 754 binary16. */
  private static double half(short bits) {
    int sign = bits < 0 ? -1 : 1;
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0x1f) {
      return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
    }
    return exponent == 0
        ? sign * Math.scalb(fraction, -24)
        : sign * Math.scalb(1024.0 + fraction, exponent - 25);
  }
}
