package org.frillbench.converter.frontend;

import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * What 16 kHz samples sound like, frame by frame, as the released front end of TRILL and FRILL has
 * it: 25 ms under a periodic Hann window every 10 ms, magnitudes of a Fourier transform of 512, mel
 * bands, ln(max(mel, 1e-12) + 0.001). In double precision, the same on every machine.
 */
final class LogMelSpectrogram {

  /** Samples of a frame. */
  static final int FRAME = 400;

  /** Samples from one frame to the next. */
  static final int HOP = 160;

  private static final int TRANSFORM = 512;
  private static final double FLOOR = 1e-12;
  private static final double OFFSET = 0.001;

  private final FastFourierTransformer fourier =
      new FastFourierTransformer(DftNormalization.STANDARD);
  private final MelFilterbank bands = new MelFilterbank(TRANSFORM / 2 + 1, Resampler.RATE / 2.0);
  private final double[] window = new double[FRAME];

  LogMelSpectrogram() {
    for (int i = 0; i < FRAME; i++) {
      window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / FRAME);
    }
  }

  /** Returns how many whole frames there are in so many samples. */
  static long frames(long samples) {
    return samples < FRAME ? 0 : 1 + (samples - FRAME) / HOP;
  }

  /** Returns the frames of {@code samples}, each of {@link MelFilterbank#BANDS} values. */
  double[][] of(double[] samples) {
    double[][] frames = new double[(int) frames(samples.length)][];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = frame(samples, i * HOP);
    }
    return frames;
  }

  private double[] frame(double[] samples, int start) {
    double[] windowed = new double[TRANSFORM];
    for (int i = 0; i < FRAME; i++) {
      windowed[i] = window[i] * samples[start + i];
    }
    Complex[] spectrum = fourier.transform(windowed, TransformType.FORWARD);
    double[] magnitudes = new double[TRANSFORM / 2 + 1];
    for (int bin = 0; bin < magnitudes.length; bin++) {
      magnitudes[bin] = spectrum[bin].norm();
    }
    double[] mel = bands.apply(magnitudes);
    for (int band = 0; band < mel.length; band++) {
      mel[band] = StrictMath.log(Math.max(mel[band], FLOOR) + OFFSET);
    }
    return mel;
  }
}
