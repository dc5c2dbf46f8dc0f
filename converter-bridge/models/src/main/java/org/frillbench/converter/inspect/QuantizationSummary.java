package org.frillbench.converter.inspect;

/**
 * How much of a model is stored in integers that represent real numbers.
 *
 * @param perTensorWeights constants with one scale
 * @param perAxisWeights constants with a scale for each slice
 * @param activations computed tensors with scales, inputs and outputs among them
 */
public record QuantizationSummary(int perTensorWeights, int perAxisWeights, int activations) {

  /** Returns whether constants have scales. */
  public boolean ofWeights() {
    return perTensorWeights + perAxisWeights > 0;
  }

  /** Returns whether computed tensors have scales. */
  public boolean ofActivations() {
    return activations > 0;
  }
}
