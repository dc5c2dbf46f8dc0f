package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.OutputException;

/** What a run has come to so far: on disk in the journal, and at hand for the run file. */
final class RunLog {

  private final Journal journal;
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Measurement> limits = new ArrayList<>();
  private final List<FailedTrial> missed = new ArrayList<>();

  RunLog(Journal journal) {
    this.journal = journal;
  }

  void measured(Measurement measurement) throws OutputException {
    journal.append(measurement);
    measurements.add(measurement);
  }

  void limit(Measurement limit) throws OutputException {
    journal.appendLimit(limit);
    limits.add(limit);
  }

  void missed(FailedTrial trial) throws OutputException {
    journal.append(trial);
    missed.add(trial);
  }

  List<Measurement> measurements() {
    return measurements;
  }

  List<Measurement> limits() {
    return limits;
  }

  List<FailedTrial> missed() {
    return missed;
  }
}
