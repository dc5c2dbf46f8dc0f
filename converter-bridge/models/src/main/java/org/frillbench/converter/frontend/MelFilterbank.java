package org.frillbench.converter.frontend;

/**
 * Triangles of equal width on the mel scale, as TensorFlow's {@code linear_to_mel_weight_matrix}
 * makes them: mel = 1127 ln(1 + f / 700), heights of 1, slopes straight in mel, and no weight for
 * the spectrum's constant part.
 */
final class MelFilterbank {

  /** Bands from the lowest to the highest frequency. */
  static final int BANDS = 64;

  private static final double LOWEST_HZ = 125;
  private static final double HIGHEST_HZ = 7500;

  /** By band, then by bin of the spectrum. */
  private final double[][] weights;

  /**
   * The bands over a spectrum.
   *
   * @param bins of the spectrum, from 0 Hz to {@code nyquistHz} both included
   */
  MelFilterbank(int bins, double nyquistHz) {
    weights = new double[BANDS][bins];
    double lowest = mel(LOWEST_HZ);
    double step = (mel(HIGHEST_HZ) - lowest) / (BANDS + 1);
    for (int band = 0; band < BANDS; band++) {
      double centre = lowest + (band + 1) * step;
      for (int bin = 1; bin < bins; bin++) {
        double distance = Math.abs(mel(bin * nyquistHz / (bins - 1)) - centre);
        weights[band][bin] = Math.max(0, 1 - distance / step);
      }
    }
  }

  static double mel(double hertz) {
    return 1127 * StrictMath.log(1 + hertz / 700);
  }

  /** Returns the weighted sum of a spectrum's magnitudes for each band. */
  double[] apply(double[] magnitudes) {
    double[] mel = new double[BANDS];
    for (int band = 0; band < BANDS; band++) {
      for (int bin = 0; bin < magnitudes.length; bin++) {
        mel[band] += weights[band][bin] * magnitudes[bin];
      }
    }
    return mel;
  }
}
