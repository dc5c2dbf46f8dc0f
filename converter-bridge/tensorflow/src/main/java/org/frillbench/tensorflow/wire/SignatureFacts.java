package org.frillbench.tensorflow.wire;

import java.util.List;

/**
 * A signature of a SavedModel.
 *
 * @param name its name
 * @param inputs what it takes, sorted by name
 * @param outputs what it gives, sorted by name
 */
public record SignatureFacts(String name, List<TensorFacts> inputs, List<TensorFacts> outputs) {
  public SignatureFacts {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
