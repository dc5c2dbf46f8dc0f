package org.frillbench.converter.trained.student;

/**
 * A batch norm as the factor and the summand that it is at inference, in double precision: gamma /
 * sqrt(variance + epsilon), and beta - mean * factor.
 */
final class BatchNorm {

  /** What Keras's MobileNetV3 adds to variances. */
  static final double EPSILON = 1e-3;

  private final double[] scale;
  private final double[] shift;

  private BatchNorm(double[] scale, double[] shift) {
    this.scale = scale;
    this.shift = shift;
  }

  /** Returns the batch norm of these values, an element a channel. */
  static BatchNorm of(float[] gamma, float[] beta, float[] mean, float[] variance, double epsilon) {
    double[] scale = new double[gamma.length];
    double[] shift = new double[gamma.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = gamma[i] / Math.sqrt(variance[i] + epsilon);
      shift[i] = beta[i] - mean[i] * scale[i];
    }
    return new BatchNorm(scale, shift);
  }

  /** Returns the factor of each channel. */
  double[] scale() {
    return scale;
  }

  /** Returns the summand of each channel. */
  double[] shift() {
    return shift;
  }
}
