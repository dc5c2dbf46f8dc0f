package org.frillbench.converter.trained.student;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.frillbench.converter.flatbuffer.WeightSource;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.trained.WeightsException;

/** Trained values by the tensors of a graph. */
final class PlacedWeights implements WeightSource {

  private static final int BLOCK = 1 << 12;

  private final Map<String, TensorValues> values;
  private final Map<String, Double> bounds = new HashMap<>();

  /** These values, by the tensors' names. */
  PlacedWeights(Map<String, TensorValues> values) {
    this.values = Map.copyOf(values);
  }

  /** Finds the greatest absolute value of {@code tensor}, which quantizing it needs first. */
  void findBound(Tensor tensor) throws WeightsException {
    TensorValues source = values.get(tensor.name());
    float[] block = new float[BLOCK];
    float bound = 0;
    for (long first = 0; first < tensor.shape().elements(); first += BLOCK) {
      int count = (int) Math.min(BLOCK, tensor.shape().elements() - first);
      source.read(first, block, count);
      for (int i = 0; i < count; i++) {
        bound = Math.max(bound, Math.abs(block[i]));
      }
    }
    bounds.put(tensor.name(), (double) bound);
  }

  @Override
  public void read(Tensor tensor, long first, float[] values, int count) throws IOException {
    this.values.get(tensor.name()).read(first, values, count);
  }

  @Override
  public double bound(Tensor tensor) {
    return bounds.get(tensor.name());
  }
}
