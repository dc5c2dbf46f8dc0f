package org.frillbench.results.frontier;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TrialMedian;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.statistics.MeanEstimate;
import org.frillbench.results.statistics.RoundMedians;

/**
 * How far two latencies can be told apart: by the rounds in which both were measured, at least 3,
 * with Student's t on the rounds' log ratios; from different shards of a merged run, by Welch's t,
 * if each has at least 3 rounds; otherwise by what their user says that fresh processes vary.
 *
 * @param assumed the coefficient of variation of trial medians, 0.15 for 15 %, for those with too
 *     few trials; null where nothing is assumed
 */
public record Noise(Double assumed) {

  /** So many degrees of freedom make Student's t a normal distribution. */
  private static final double KNOWN = 1e6;

  private static final double LEVEL = 0.95;

  /** A row with what its noise is judged by, for one that is set against many others. */
  public record Measured(TableRow row, RoundMedians medians) {

    /** Of a row that was measured. */
    public static Measured of(TableRow row) {
      return new Measured(row, RoundMedians.of(byRound(row)));
    }
  }

  /** The latency of {@code one} over that of {@code other}; empty where no noise is known. */
  public Optional<LogRatio> ratio(TableRow one, TableRow other) {
    return ratio(Measured.of(one), Measured.of(other));
  }

  /** The same of rows that are set against many others. */
  public Optional<LogRatio> ratio(Measured one, Measured other) {
    Optional<LogRatio> measured = LogRatio.ofRounds(other.medians(), one.medians());
    if (measured.isPresent() || assumed == null) {
      return measured;
    }
    double error = Math.hypot(error(one.row()), error(other.row()));
    double log = Math.log(one.row().latencyNs() / other.row().latencyNs());
    return Optional.of(new LogRatio(new MeanEstimate(log, error, KNOWN), 1));
  }

  /** What {@code row}'s latency stays below at 97.5 %, ns; empty where no noise is known. */
  Optional<Double> upperNs(TableRow row) {
    if (row.interval().kind() != IntervalKind.RANGE) {
      return Optional.of(row.interval().highNs());
    }
    return Optional.ofNullable(assumed).map(known -> row.latencyNs() * Math.exp(reach(row)));
  }

  /** What it stays above, likewise. */
  Optional<Double> lowerNs(TableRow row) {
    if (row.interval().kind() != IntervalKind.RANGE) {
      return Optional.of(row.interval().lowNs());
    }
    return Optional.ofNullable(assumed).map(known -> row.latencyNs() * Math.exp(-reach(row)));
  }

  private double reach(TableRow row) {
    return new MeanEstimate(0, error(row), KNOWN).halfWidth(LEVEL);
  }

  private double error(TableRow row) {
    return assumed / Math.sqrt(row.trials().size());
  }

  /** An anchor has several trials a round: their geometric mean. */
  private static Map<Integer, Double> byRound(TableRow row) {
    return row.trials().stream()
        .collect(
            Collectors.groupingBy(
                TrialMedian::round,
                Collectors.collectingAndThen(
                    Collectors.averagingDouble(trial -> Math.log(trial.medianNs())), Math::exp)));
  }
}
