package org.frillbench.converter.network;

/**
 * MobileNet's rounding of channel counts to what vector units like.
 *
 * <p>Source: Howard et al., "Searching for MobileNetV3" (2019), and its Keras implementation.
 */
final class Depth {

  private static final int DIVISOR = 8;
  private static final double LEAST_KEPT = 0.9;

  private Depth() {}

  /** Returns the multiple of 8 nearest to {@code channels}, never dropping more than 10 %. */
  static int of(double channels) {
    int rounded = Math.max(DIVISOR, (int) (channels + DIVISOR / 2.0) / DIVISOR * DIVISOR);
    return rounded < LEAST_KEPT * channels ? rounded + DIVISOR : rounded;
  }
}
