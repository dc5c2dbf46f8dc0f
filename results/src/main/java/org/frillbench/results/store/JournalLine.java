package org.frillbench.results.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.SustainedPoint;

/**
 * A line of a journal after the header: one trial, a plan of further ones, one window of a
 * sustained run, or a stop before what follows, in exactly one of the fields.
 *
 * @param measurement a measured trial of a candidate
 * @param limit a measured trial of a roofline ceiling
 * @param average a fork of JMH in mode average time
 * @param missed a failed trial, without samples
 * @param precisionPlan how the trials after it were planned
 * @param window a window of a sustained run
 * @param resumption the run stopped before the trials after it
 */
public record JournalLine(
    @MayBeAbsent Measurement measurement,
    @MayBeAbsent Measurement limit,
    @MayBeAbsent AverageFork average,
    @MayBeAbsent FailedTrial missed,
    @MayBeAbsent PrecisionPlan precisionPlan,
    @MayBeAbsent SustainedPoint window,
    @MayBeAbsent Resumption resumption) {
  public JournalLine {
    long given =
        Stream.of(measurement, limit, average, missed, precisionPlan, window, resumption)
            .filter(Objects::nonNull)
            .count();
    if (given != 1) {
      throw new IllegalArgumentException(
          "a journal line must contain exactly one trial, plan, window or stop");
    }
  }

  /** A measured trial of a candidate. */
  public static JournalLine measured(Measurement measurement) {
    return new JournalLine(measurement, null, null, null, null, null, null);
  }

  /** A measured trial of a roofline ceiling. */
  public static JournalLine limit(Measurement limit) {
    return new JournalLine(null, limit, null, null, null, null, null);
  }

  /** A fork of JMH in mode average time. */
  public static JournalLine average(AverageFork average) {
    return new JournalLine(null, null, average, null, null, null, null);
  }

  /** A failed trial. */
  public static JournalLine missed(FailedTrial missed) {
    return new JournalLine(null, null, null, missed, null, null, null);
  }

  /** A plan of further trials. */
  public static JournalLine planned(PrecisionPlan plan) {
    return new JournalLine(null, null, null, null, plan, null, null);
  }

  /** A window of a sustained run. */
  public static JournalLine window(SustainedPoint window) {
    return new JournalLine(null, null, null, null, null, window, null);
  }

  static JournalLine stopped(Resumption resumption) {
    return new JournalLine(null, null, null, null, null, null, resumption);
  }
}
