package org.frillbench.converter.trained.student;

/** Values that are small enough to be kept: biases, and depthwise kernels. */
final class FixedValues implements TensorValues {

  private final float[] all;

  /** These values, in the order of the tensor. */
  FixedValues(float[] all) {
    this.all = all;
  }

  @Override
  public void read(long first, float[] values, int count) {
    System.arraycopy(all, (int) first, values, 0, count);
  }
}
