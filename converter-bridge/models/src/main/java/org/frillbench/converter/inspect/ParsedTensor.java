package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A tensor as it is stored in a file.
 *
 * @param index its place among its subgraph's tensors
 * @param name its name, as untrusted as the file
 * @param type its element type, the schema's code
 * @param shape its extents; those that are open as the file has them
 * @param signature its extents with -1 for each that is open
 * @param shapeKnown whether an inference runs at {@code shape}
 * @param buffer the buffer of its values
 * @param dataBytes the size of that buffer; 0 unless the tensor is constant
 * @param variable whether its values outlive an inference
 * @param quantization how its integers represent real numbers; empty if they do not
 */
record ParsedTensor(
    int index,
    String name,
    int type,
    List<Integer> shape,
    List<Integer> signature,
    boolean shapeKnown,
    long buffer,
    long dataBytes,
    boolean variable,
    Optional<QuantizationInfo> quantization) {

  /** Returns whether the values are stored in the file. */
  boolean constant() {
    return dataBytes > 0;
  }

  /** Returns the tensor as it is in an inference that it has the shape {@code run} in. */
  ParsedTensor at(List<Integer> run) {
    return new ParsedTensor(
        index, name, type, run, signature, true, buffer, dataBytes, variable, quantization);
  }

  /**
   * Returns the number of values that the shape holds.
   *
   * @throws ArithmeticException if that is beyond a long
   */
  long elements() {
    long elements = 1;
    for (int extent : shape) {
      elements = Math.multiplyExact(elements, (long) extent);
    }
    return elements;
  }

  /**
   * Returns the bytes that the shape's values take; empty for types whose values have no fixed
   * size.
   *
   * @throws ArithmeticException if that is beyond a long
   */
  OptionalLong denseBytes() {
    OptionalInt bits = SchemaNames.bits(type);
    if (bits.isEmpty()) {
      return OptionalLong.empty();
    }
    long inBits = Math.multiplyExact(elements(), (long) bits.getAsInt());
    return OptionalLong.of(Math.addExact(inBits, Byte.SIZE - 1L) / Byte.SIZE);
  }

  String typeName() {
    return SchemaNames.type(type);
  }

  TensorInfo info() {
    return new TensorInfo(name, typeName(), shape, signature, quantization);
  }
}
