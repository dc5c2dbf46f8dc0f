package org.frillbench.converter.operator;

import org.tensorflow.lite.schema.ActivationFunctionType;

/** The function that an operator applies to its own result. */
public enum Activation {
  NONE(ActivationFunctionType.NONE),
  RELU(ActivationFunctionType.RELU),
  RELU6(ActivationFunctionType.RELU6);

  private final byte code;

  Activation(byte code) {
    this.code = code;
  }

  byte code() {
    return code;
  }
}
