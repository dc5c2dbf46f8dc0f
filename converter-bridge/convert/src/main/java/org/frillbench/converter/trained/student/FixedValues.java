package org.frillbench.converter.trained.student;

/**
 * Values that are small enough to be kept: biases, and depthwise kernels.
 *
 * @param all the values in the order of the tensor
 */
record FixedValues(float[] all) implements TensorValues {

  @Override
  public void read(long first, float[] values, int count) {
    System.arraycopy(all, (int) first, values, 0, count);
  }
}
