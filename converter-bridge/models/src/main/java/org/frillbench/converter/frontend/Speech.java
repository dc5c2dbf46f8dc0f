package org.frillbench.converter.frontend;

import java.nio.file.Path;
import java.util.Arrays;

/** A stretch of a recording as mono samples at 16 kHz; nothing else of it is kept. */
final class Speech {

  private static final double[] NOTHING = {};

  private final double[] stretch;
  private final long start;
  private long end;

  private Speech(long start, int length) {
    this.start = start;
    this.stretch = new double[length];
  }

  /**
   * Reads {@code length} samples from {@code start} on, and only the piece that contains their end
   * behind them.
   *
   * @throws UnreadableRecordingException if {@code file} is no sound recording up to there
   */
  static Speech read(Path file, long start, int length) throws UnreadableRecordingException {
    Speech speech = new Speech(start, length);
    try (Recording recording = Recording.open(file)) {
      if (recording.rate() == Resampler.RATE) {
        speech.take(recording);
      } else {
        speech.resample(recording);
      }
    }
    return speech;
  }

  /** Returns the stretch; shorter than was asked for where the recording ends within it. */
  double[] samples() {
    return Arrays.copyOf(stretch, (int) Math.max(0, Math.min(stretch.length, end - start)));
  }

  /** Returns the length of the recording at 16 kHz, as far as it was read. */
  long end() {
    return end;
  }

  private void take(Recording recording) throws UnreadableRecordingException {
    double[] piece = recording.next();
    while (piece.length > 0) {
      add(piece);
      piece = complete() ? NOTHING : recording.next();
    }
  }

  private void resample(Recording recording) throws UnreadableRecordingException {
    try (Resampler resampler = new Resampler(recording.rate())) {
      double[] piece = recording.next();
      while (piece.length > 0) {
        add(resampler.next(piece));
        piece = complete() ? NOTHING : recording.next();
      }
      add(resampler.rest());
    }
  }

  private boolean complete() {
    return end >= start + stretch.length;
  }

  private void add(double[] piece) {
    long from = Math.max(start, end);
    long to = Math.min(start + stretch.length, end + piece.length);
    if (from < to) {
      System.arraycopy(piece, (int) (from - end), stretch, (int) (from - start), (int) (to - from));
    }
    end += piece.length;
  }
}
