package org.frillbench.tensorflow.wire;

import java.util.List;

/**
 * An input or output of a signature.
 *
 * @param name its name in the signature
 * @param type the type of its elements, such as {@code FLOAT32}; TensorFlow's own name for one that
 *     no array here holds
 * @param shape its extents, -1 where unknown; null where not even their number is known
 */
public record TensorFacts(String name, String type, List<Long> shape) {
  public TensorFacts {
    shape = shape == null ? null : List.copyOf(shape);
  }
}
