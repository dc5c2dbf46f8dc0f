package org.frillbench.converter.inspect;

import java.util.List;

/**
 * A tensor as it stands in a file.
 *
 * @param name its name, as untrusted as the file
 * @param type its element type, the schema's code
 * @param shape its extents; unknown ones as the file has them, -1 or 1
 * @param signature its extents with -1 for each that is unknown until inference
 * @param buffer the buffer of its values
 * @param dataBytes the size of that buffer; 0 unless the tensor is constant
 */
record ParsedTensor(
    String name,
    int type,
    List<Integer> shape,
    List<Integer> signature,
    long buffer,
    long dataBytes) {

  /** Returns whether the values stand in the file. */
  boolean constant() {
    return dataBytes > 0;
  }

  /** Returns whether an extent is unknown until inference. */
  boolean dynamic() {
    return info().dynamic();
  }

  /**
   * Returns the number of values that the shape holds.
   *
   * @throws ArithmeticException if that is beyond a long
   */
  long elements() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  String typeName() {
    return SchemaNames.type(type);
  }

  TensorInfo info() {
    return new TensorInfo(name, typeName(), shape, signature);
  }
}
