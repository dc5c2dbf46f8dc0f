package org.frillbench.agent.timing;

import java.util.Arrays;

/** The latencies of one window of a sustained run, summarised. */
public final class Window {

  private static final double MEDIAN = 0.5;
  private static final double P90 = 0.9;

  /** When its first inference started, ns since the first one of the run. */
  public final long startNs;

  /** From the start of its first inference to the end of its last one, ns. */
  public final long ns;

  /** How long the device was read after the window before it, ns; 0 for the first one. */
  public final long pausedNs;

  /** Number of inferences, at least 1. */
  public final int inferences;

  /**
   * Starting times of a paced run that passed since the window before it while an inference ran or
   * the device was read; 0 if it is not paced.
   */
  public final long skipped;

  /** The shortest latency, ns. */
  public final long fastestNs;

  /** The median latency, ns. */
  public final double medianNs;

  /** The 0.9 quantile of the latencies by linear interpolation (type 7), ns. */
  public final double p90Ns;

  /** The longest latency, ns. */
  public final long slowestNs;

  private Window(
      long startNs, long ns, long pausedNs, long skipped, long[] sortedNs, int inferences) {
    this.startNs = startNs;
    this.ns = ns;
    this.pausedNs = pausedNs;
    this.inferences = inferences;
    this.skipped = skipped;
    this.fastestNs = sortedNs[0];
    this.medianNs = quantile(sortedNs, inferences, MEDIAN);
    this.p90Ns = quantile(sortedNs, inferences, P90);
    this.slowestNs = sortedNs[inferences - 1];
  }

  /**
   * The window of the first {@code inferences} of {@code samplesNs}, which are sorted in place.
   *
   * @param samplesNs latencies, ns
   * @param inferences how many of them are the window's, at least 1
   */
  public static Window of(
      long startNs, long ns, long pausedNs, long skipped, long[] samplesNs, int inferences) {
    Arrays.sort(samplesNs, 0, inferences);
    return new Window(startNs, ns, pausedNs, skipped, samplesNs, inferences);
  }

  private static double quantile(long[] sorted, int count, double q) {
    double position = (count - 1) * q;
    int below = (int) position;
    int above = Math.min(below + 1, count - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** Whether its figures can belong together. */
  public boolean isSound() {
    return startNs >= 0
        && pausedNs >= 0
        && inferences >= 1
        && inferences <= TimingRule.MOST_SAMPLES
        && skipped >= 0
        && fastestNs >= 1
        && fastestNs <= medianNs
        && medianNs <= p90Ns
        && p90Ns <= slowestNs
        && slowestNs <= ns
        && (double) fastestNs * inferences <= ns;
  }

  /** Whether it can follow {@code before} in one run. */
  public boolean follows(Window before) {
    return startNs - before.startNs >= before.ns;
  }
}
