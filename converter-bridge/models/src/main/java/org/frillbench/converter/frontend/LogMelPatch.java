package org.frillbench.converter.frontend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The pieces of a recording that a student or the teacher takes in one inference: 96 frames of 64
 * log-mel values, 0.975 s, one beginning every 17 frames (0.17 s).
 */
public final class LogMelPatch {

  /** The shape of one patch: one example, frames, mel bands, one channel. */
  public static final List<Integer> SHAPE = List.of(1, 96, MelFilterbank.BANDS, 1);

  private static final int FRAMES = 96;
  private static final int FRAME_HOP = 17;

  /** Samples that a patch begins after the one before it. */
  private static final int HOP = FRAME_HOP * LogMelSpectrogram.HOP;

  /** Samples that a patch is made of. */
  private static final int SAMPLES = (FRAMES - 1) * LogMelSpectrogram.HOP + LogMelSpectrogram.FRAME;

  /** Shorter recordings are filled up with silence. */
  private static final int LEAST_SAMPLES = 16_000;

  private LogMelPatch() {}

  /**
   * Makes one patch of a recording of any rate; its channels are averaged. Nothing behind the patch
   * is read.
   *
   * @param number which patch, from 1
   * @return the values in the order of {@link #SHAPE}
   * @throws UnreadableRecordingException if the file is no sound recording up to the patch's end,
   *     or too short for it
   */
  public static float[] of(Path recording, int number) throws UnreadableRecordingException {
    Speech speech = Speech.read(recording, (long) (number - 1) * HOP, SAMPLES);
    double[] samples = speech.samples();
    if (samples.length < SAMPLES && number > 1) {
      throw new UnreadableRecordingException(
          recording,
          "gives "
              + count(speech.end())
              + (count(speech.end()) == 1 ? " patch" : " patches")
              + ", not "
              + number
              + ": choose one of them");
    }
    return flat(new LogMelSpectrogram().of(Arrays.copyOf(samples, SAMPLES)));
  }

  /** Returns how many patches so many samples of 16 kHz give. */
  static long count(long samples) {
    long frames = LogMelSpectrogram.frames(Math.max(samples, LEAST_SAMPLES));
    return 1 + (frames - FRAMES) / FRAME_HOP;
  }

  private static float[] flat(double[][] frames) {
    float[] values = new float[FRAMES * MelFilterbank.BANDS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) frames[i / MelFilterbank.BANDS][i % MelFilterbank.BANDS];
    }
    return values;
  }
}
