package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Optional;

/**
 * An input or output of a model.
 *
 * @param name its name, as untrusted as the file
 * @param type its element type, the schema's upper-case name
 * @param shape its extents; for an open one the default that the converter put there, or the extent
 *     that it was resized to
 * @param shapeSignature its extents with -1 for each that is open until inference
 * @param quantization how its integers represent real numbers; empty if they do not
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

  /** Returns whether an extent is open until inference. */
  public boolean dynamic() {
    return hasUnknown(shape) || hasUnknown(shapeSignature);
  }

  /** Returns whether the shape can be run: each extent is present, and none is a placeholder. */
  public boolean hasDefaultShape() {
    boolean gap = shape.size() != shapeSignature.size() || shape.contains(0);
    return !hasUnknown(shape) && !(gap && hasUnknown(shapeSignature));
  }

  /** Returns the name in quotes, short and without what a terminal would obey. */
  public String quotedName() {
    return SchemaNames.quoted(name);
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
