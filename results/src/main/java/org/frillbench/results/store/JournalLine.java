package org.frillbench.results.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.SustainedPoint;

/**
 * A line of a journal after the header: one trial, a plan of further ones, or one window of a
 * sustained run, in exactly one of the fields.
 *
 * @param measurement a measured trial of a candidate
 * @param limit a measured trial of a roofline ceiling
 * @param average a fork of JMH in mode average time
 * @param missed a failed trial, without samples
 * @param precisionPlan how the trials after it were planned
 * @param window a window of a sustained run
 */
record JournalLine(
    @MayBeAbsent Measurement measurement,
    @MayBeAbsent Measurement limit,
    @MayBeAbsent AverageFork average,
    @MayBeAbsent FailedTrial missed,
    @MayBeAbsent PrecisionPlan precisionPlan,
    @MayBeAbsent SustainedPoint window) {
  JournalLine {
    long given =
        Stream.of(measurement, limit, average, missed, precisionPlan, window)
            .filter(Objects::nonNull)
            .count();
    if (given != 1) {
      throw new IllegalArgumentException(
          "a journal line must contain exactly one trial, plan or window");
    }
  }

  /** A trial, or a plan of further ones. */
  JournalLine(
      Measurement measurement,
      Measurement limit,
      AverageFork average,
      FailedTrial missed,
      PrecisionPlan precisionPlan) {
    this(measurement, limit, average, missed, precisionPlan, null);
  }
}
