package org.frillbench.converter.inspect;

import java.util.List;

/**
 * An input or output of a model.
 *
 * @param name its name, as untrusted as the file
 * @param type its element type, the schema's upper-case name
 * @param shape its extents; for an unknown one whatever the converter put there
 * @param shapeSignature its extents with -1 for each that is unknown until inference
 */
public record TensorInfo(
    String name, String type, List<Integer> shape, List<Integer> shapeSignature) {

  /** Takes copies of the lists. */
  public TensorInfo {
    shape = List.copyOf(shape);
    shapeSignature = List.copyOf(shapeSignature);
  }

  /** Returns whether an extent is unknown until inference. */
  public boolean dynamic() {
    return shape.stream().anyMatch(extent -> extent < 0)
        || shapeSignature.stream().anyMatch(extent -> extent < 0);
  }
}
