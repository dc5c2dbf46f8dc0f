package org.frillbench.results.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;

/**
 * A line of a journal after the header: one trial, or a plan of further ones, in exactly one of the
 * fields.
 *
 * @param measurement a measured trial of a candidate
 * @param limit a measured trial of a roofline ceiling
 * @param average a fork of JMH in mode average time
 * @param missed a failed trial, without samples
 * @param precisionPlan how the trials after it were planned
 */
record JournalLine(
    @MayBeAbsent Measurement measurement,
    @MayBeAbsent Measurement limit,
    @MayBeAbsent AverageFork average,
    @MayBeAbsent FailedTrial missed,
    @MayBeAbsent PrecisionPlan precisionPlan) {
  JournalLine {
    if (Stream.of(measurement, limit, average, missed, precisionPlan)
            .filter(Objects::nonNull)
            .count()
        != 1) {
      throw new IllegalArgumentException("a journal line must contain exactly one trial or plan");
    }
  }
}
