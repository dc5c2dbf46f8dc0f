package org.frillbench.tensorflow.wire;

import java.util.List;

/**
 * Inferences of a SavedModel.
 *
 * @param calls the inputs of each inference
 * @param folder the folder that outputs are written to
 */
public record RunTask(List<List<ArrayFile>> calls, String folder) {
  public RunTask {
    calls = calls.stream().map(List::copyOf).toList();
  }
}
