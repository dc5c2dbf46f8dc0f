package org.frillbench.results.store;

import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.MissedTrial;

/**
 * A line of a journal after the first: one trial.
 *
 * @param measurement the trial if it was measured; absent otherwise
 * @param missed the trial if it gave no samples; absent otherwise
 */
record JournalLine(@MayBeAbsent Measurement measurement, @MayBeAbsent MissedTrial missed) {
  JournalLine {
    if ((measurement == null) == (missed == null)) {
      throw new IllegalArgumentException("a line holds one trial");
    }
  }
}
