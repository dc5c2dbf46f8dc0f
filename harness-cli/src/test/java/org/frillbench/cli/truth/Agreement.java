package org.frillbench.cli.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

/** Assertions on the numerical agreement of the runtime with the reference. */
final class Agreement {

  private static final double FLOAT_ERROR = 1e-4;
  private static final double QUANTIZED_COSINE = 0.999;

  private Agreement() {}

  /** Asserts a maximum error of 1e-4, relative to the maximum absolute value. */
  static void exact(double[] reference, double[] actual, String what) {
    assertEquals(reference.length, actual.length, what);
    double error = 0;
    for (int i = 0; i < reference.length; i++) {
      error = Math.max(error, Math.abs(reference[i] - actual[i]));
    }
    double relative = error / magnitude(reference, what);
    assertTrue(relative <= FLOAT_ERROR, what + ": relative error " + relative);
  }

  /** Asserts a cosine similarity of at least 0.999. */
  static void direction(double[] reference, double[] actual, String what) {
    assertEquals(reference.length, actual.length, what);
    magnitude(reference, what);
    double cosine = cosine(reference, actual);
    assertTrue(cosine >= QUANTIZED_COSINE, what + ": cosine " + cosine);
  }

  /** Asserts that the outputs for two inputs differ: constant outputs would always agree. */
  static void different(double[] one, double[] other, String what) {
    double cosine = cosine(one, other);
    assertTrue(cosine < 0.99, what + ": cosine of the outputs for two inputs " + cosine);
  }

  /**
   * The maximum absolute value, asserted to be in a plausible range: vanishing or exploding values
   * could agree by accident.
   */
  private static double magnitude(double[] reference, String what) {
    double largest = Arrays.stream(reference).map(Math::abs).max().orElseThrow();
    assertTrue(largest > 0.01 && largest < 1e5, what + ": largest value " + largest);
    return largest;
  }

  private static double cosine(double[] x, double[] y) {
    double product = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      product += x[i] * y[i];
      xx += x[i] * x[i];
      yy += y[i] * y[i];
    }
    return product / Math.sqrt(xx * yy);
  }

  /** Random values in the range of log-mel values, -3 to 3, in float32. */
  static float[] input(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 6 * random.nextFloat() - 3;
    }
    return values;
  }
}
