package org.frillbench.results.record;

import java.util.List;

/**
 * How JMH measures a candidate under each of the settings: in each round one fork of every mode.
 *
 * @param modes in the order of their forks
 * @param warmupIterations iterations of warm-up in a fork, at least 0
 * @param measurementIterations counted iterations in a fork, at least 1
 * @param iterationMs duration of an iteration of either kind, ms, at least 1
 */
public record JmhProtocol(
    List<Mode> modes, int warmupIterations, int measurementIterations, long iterationMs) {

  /** What JMH measures in a fork. */
  public enum Mode {
    /** The mean duration of an inference, see {@link AverageFork}. */
    AVERAGE_TIME,
    /** The duration of each sampled inference, see {@link Measurement}. */
    SAMPLE_TIME
  }

  public JmhProtocol {
    Check.present(modes, "modes");
    Check.that(
        !modes.isEmpty() && modes.stream().distinct().count() == modes.size(),
        "modes is empty or repeats one");
    Check.that(warmupIterations >= 0, "warmupIterations is under 0");
    Check.atLeastOne(measurementIterations, "measurementIterations");
    Check.atLeastOne(iterationMs, "iterationMs");
    modes = List.copyOf(modes);
  }
}
