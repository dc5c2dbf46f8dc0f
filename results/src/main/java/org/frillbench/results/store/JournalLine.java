package org.frillbench.results.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;

/**
 * A line of a journal after the first: one trial.
 *
 * @param measurement the trial if it was measured; absent otherwise
 * @param limit the trial if it measured a limit of the target; absent otherwise
 * @param missed the trial if it gave no samples; absent otherwise
 */
record JournalLine(
    @MayBeAbsent Measurement measurement,
    @MayBeAbsent Measurement limit,
    @MayBeAbsent FailedTrial missed) {
  JournalLine {
    if (Stream.of(measurement, limit, missed).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("a line holds one trial");
    }
  }
}
