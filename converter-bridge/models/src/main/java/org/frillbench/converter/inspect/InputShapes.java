package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Map;

/** Which shapes the inputs of a model are resized to before it runs. */
@FunctionalInterface
public interface InputShapes {

  /** Every input keeps the shape that the file gives it. */
  InputShapes OF_FILE = inputs -> Map.of();

  /**
   * The shapes of those inputs that do not keep theirs.
   *
   * @param inputs the main subgraph's, as the file has them
   * @return shapes by the inputs' places among {@code inputs}; each extent is at least 1
   */
  Map<Integer, List<Integer>> of(List<TensorInfo> inputs);
}
