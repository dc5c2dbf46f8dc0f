package org.frillbench.cli.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

/** How near the runtime comes to the reference. */
final class Agreement {

  private static final double FLOAT_ERROR = 1e-4;
  private static final double QUANTIZED_COSINE = 0.999;

  private Agreement() {}

  /** Requires the largest error to be at most 1e-4 of the largest value. */
  static void exact(double[] reference, double[] actual, String what) {
    assertEquals(reference.length, actual.length, what);
    double error = 0;
    for (int i = 0; i < reference.length; i++) {
      error = Math.max(error, Math.abs(reference[i] - actual[i]));
    }
    double relative = error / healthy(reference, what);
    assertTrue(relative <= FLOAT_ERROR, what + ": relative error " + relative);
  }

  /** Requires the same direction: the cosine of the two is at least 0.999. */
  static void direction(double[] reference, double[] actual, String what) {
    assertEquals(reference.length, actual.length, what);
    healthy(reference, what);
    double cosine = cosine(reference, actual);
    assertTrue(cosine >= QUANTIZED_COSINE, what + ": cosine " + cosine);
  }

  /** Requires that two outputs differ: a network that ignored its input would agree with any. */
  static void different(double[] one, double[] other, String what) {
    double cosine = cosine(one, other);
    assertTrue(cosine < 0.99, what + ": cosine of the outputs for two inputs " + cosine);
  }

  /** Numbers that vanish or explode would agree by accident. */
  private static double healthy(double[] reference, String what) {
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

  /** Numbers as large as log mel values are, rounded to float32. */
  static float[] input(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 6 * random.nextFloat() - 3;
    }
    return values;
  }
}
