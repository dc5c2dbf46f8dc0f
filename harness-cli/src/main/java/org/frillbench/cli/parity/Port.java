package org.frillbench.cli.parity;

import java.util.List;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * An input or output of a side.
 *
 * @param name what the model's signature calls it; without a signature the tensor's own name
 * @param tensor the tensor itself; an extent of -1 is not known
 */
record Port(String name, TensorInfo tensor) {

  /** A port that is known by one name. */
  static Port of(String name, String type, List<Integer> shape) {
    return new Port(name, new TensorInfo(name, type, shape));
  }
}
