package org.frillbench.cli.parity;

import java.util.Optional;
import org.frillbench.agent.port.InputType;
import org.frillbench.cli.numerics.TensorValues;
import org.frillbench.converter.inspect.QuantizationInfo;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.numerics.OutputComparison;

/**
 * The numbers of an output as real numbers: integers that a tensor's scale and zero point map to
 * real numbers are mapped.
 */
final class OutputValues {

  private OutputValues() {}

  /**
   * The numbers of {@code elements}.
   *
   * @param quantization how its integers represent real numbers; empty if they do not
   * @throws IllegalArgumentException if its type holds no numbers; the message is no sentence
   */
  static OutputComparison.Values of(
      ParitySide.Elements elements, Optional<QuantizationInfo> quantization) {
    TensorValues values = TensorValues.of(elements.type(), elements.bytes());
    return quantization.isPresent() && InputType.of(elements.type()).integer
        ? new Mapped(values, quantization.get().scale(), quantization.get().zeroPoint())
        : values;
  }

  private record Mapped(TensorValues integers, double scale, double zeroPoint)
      implements OutputComparison.Values {

    @Override
    public long count() {
      return integers.count();
    }

    @Override
    public double at(long index) {
      return scale * (integers.at(index) - zeroPoint);
    }
  }

  /** Whether elements of {@code type} stand for real numbers rather than for integers. */
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
}
