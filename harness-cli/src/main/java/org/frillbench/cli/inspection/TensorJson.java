package org.frillbench.cli.inspection;

import java.util.List;
import org.frillbench.converter.inspect.QuantizationInfo;
import org.frillbench.converter.inspect.TensorInfo;

/** An input or output in the JSON of an inspection. */
record TensorJson(
    String name,
    String type,
    List<Integer> shape,
    List<Integer> shapeSignature,
    Quantization quantization) {

  static List<TensorJson> of(List<TensorInfo> tensors) {
    return tensors.stream().map(TensorJson::of).toList();
  }

  private static TensorJson of(TensorInfo info) {
    return new TensorJson(
        info.name(),
        info.type(),
        info.shape(),
        info.shapeSignature(),
        info.quantization().map(Quantization::of).orElse(null));
  }

  private record Quantization(int scales, Float scale, Long zeroPoint, Integer axis) {

    /** One scale, or how many there are along which extent; JSON has no word for infinity. */
    static Quantization of(QuantizationInfo info) {
      Float scale = Float.isFinite(info.scale()) ? info.scale() : null;
      return info.perAxis()
          ? new Quantization(info.scales(), null, null, info.axis())
          : new Quantization(info.scales(), scale, info.zeroPoint(), null);
    }
  }
}
