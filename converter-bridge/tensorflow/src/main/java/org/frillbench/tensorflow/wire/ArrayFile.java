package org.frillbench.tensorflow.wire;

import java.util.List;

/**
 * Numbers in a file: elements in C order, little-endian, without a header.
 *
 * @param name the input or output of the signature that they belong to
 * @param type {@code FLOAT32}, {@code FLOAT16}, {@code BFLOAT16}, {@code FLOAT64}, {@code INT32},
 *     {@code INT64}, {@code UINT8}, {@code UINT16} or {@code BOOL}
 * @param shape the extents
 * @param file the file's path
 */
public record ArrayFile(String name, String type, List<Long> shape, String file) {
  public ArrayFile {
    shape = List.copyOf(shape);
  }
}
