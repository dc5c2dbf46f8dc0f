package org.frillbench.converter.inspect;

/** What a model computes in, and how it keeps its weights. */
public enum ModelKind {
  /** Inputs, outputs, activations and weights are float32. */
  FLOAT32,
  /** float32 inference; weights are kept in half the bits and unpacked once. */
  FLOAT16_WEIGHTS,
  /** float32 inference; weights are kept as integers and unpacked once. */
  INTEGER_WEIGHTS,
  /** float32 activations meet integer weights in kernels that quantize them on the fly. */
  DYNAMIC_RANGE,
  /** Matrix products of float16. */
  FLOAT16,
  /** Matrix products of int8, whatever inputs and outputs are. */
  INT8,
  /** The same of uint8. */
  UINT8,
  /** The same of int16 activations. */
  INT16,
  /** Any other mixture: float32 products between inputs or outputs of other types, for instance. */
  OTHER
}
