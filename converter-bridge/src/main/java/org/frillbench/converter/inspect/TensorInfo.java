package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Optional;

/**
 * An input or output of a model.
 *
 * @param name its name, as untrusted as the file
 * @param type its element type, the schema's upper-case name
 * @param shape its extents; for an unknown one whatever the converter put there
 * @param shapeSignature its extents with -1 for each that is unknown until inference
 * @param quantization how its integers stand for real numbers; empty if they do not
 */
public record TensorInfo(
    String name,
    String type,
    List<Integer> shape,
    List<Integer> shapeSignature,
    Optional<QuantizationInfo> quantization) {

  /** Takes copies of the lists. */
  public TensorInfo {
    shape = List.copyOf(shape);
    shapeSignature = List.copyOf(shapeSignature);
  }

  /** A tensor of known extents that is not quantized. */
  public TensorInfo(String name, String type, List<Integer> shape) {
    this(name, type, shape, shape, Optional.empty());
  }

  /** Returns whether an extent is unknown until inference. */
  public boolean dynamic() {
    return dynamic(shape, shapeSignature);
  }

  static boolean dynamic(List<Integer> shape, List<Integer> signature) {
    return hasUnknown(shape) || hasUnknown(signature);
  }

  private static boolean hasUnknown(List<Integer> extents) {
    for (int extent : extents) {
      if (extent < 0) {
        return true;
      }
    }
    return false;
  }
}
