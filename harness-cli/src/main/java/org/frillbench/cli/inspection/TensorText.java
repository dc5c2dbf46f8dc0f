package org.frillbench.cli.inspection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.frillbench.converter.inspect.QuantizationInfo;
import org.frillbench.converter.inspect.TensorInfo;

/** One line on a tensor. */
final class TensorText {

  private static final int UNKNOWN = -1;

  private TensorText() {}

  /** Such as {@code input FLOAT32 [1, 96, ?]}, and its scale if it has one. */
  static String of(TensorInfo tensor) {
    return tensor.name()
        + " "
        + tensor.type()
        + " "
        + extents(tensor)
        + tensor.quantization().map(TensorText::quantization).orElse("");
  }

  private static String extents(TensorInfo tensor) {
    List<Integer> signature = tensor.shapeSignature();
    List<Integer> extents = signature.size() == tensor.shape().size() ? signature : tensor.shape();
    return extents.stream()
        .map(extent -> extent == UNKNOWN ? "?" : extent.toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quantization(QuantizationInfo quantization) {
    return quantization.perAxis()
        ? ", " + quantization.scales() + " scales along extent " + quantization.axis()
        : String.format(
            Locale.ROOT,
            ", scale %.6g, zero point %d",
            quantization.scale(),
            quantization.zeroPoint());
  }
}
