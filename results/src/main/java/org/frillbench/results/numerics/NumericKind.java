package org.frillbench.results.numerics;

/** The numeric types of a candidate's computation and weights, as classified by the inspector. */
public enum NumericKind {
  /** Inputs, outputs, activations and weights are float32. */
  FLOAT32(true),
  /** float32 inference with weights unpacked from float16. */
  FLOAT16_WEIGHTS(true),
  /** float32 inference with weights unpacked from integers. */
  INTEGER_WEIGHTS(true),
  /** float32 activations, quantized dynamically for operators with integer weights. */
  DYNAMIC_RANGE(true),
  /** Matrix products of float16. */
  FLOAT16(false),
  /** Matrix products of int8. */
  INT8(false),
  /** Matrix products of uint8. */
  UINT8(false),
  /** Matrix products of int16. */
  INT16(false),
  /** Any other mixture. */
  OTHER(false);

  private final boolean float32Inference;

  NumericKind(boolean float32Inference) {
    this.float32Inference = float32Inference;
  }

  /** Whether inputs, outputs and activations are float32, whatever weights are. */
  public boolean float32Inference() {
    return float32Inference;
  }
}
