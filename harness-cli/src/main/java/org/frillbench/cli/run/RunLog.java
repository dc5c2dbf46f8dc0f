package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.OutputException;

/** The trials of a run so far: on disk in the journal, and in memory for the run file. */
public final class RunLog {

  private final Journal journal;
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Measurement> limits = new ArrayList<>();
  private final List<AverageFork> averages = new ArrayList<>();
  private final List<FailedTrial> missed = new ArrayList<>();
  private final List<PrecisionPlan> plans = new ArrayList<>();

  RunLog(Journal journal) {
    this.journal = journal;
  }

  /** Adds a measured trial of a candidate; on disk when this returns. */
  public void measured(Measurement measurement) throws OutputException {
    journal.append(measurement);
    measurements.add(measurement);
  }

  /** Adds a measured trial of a limit; on disk when this returns. */
  void limit(Measurement limit) throws OutputException {
    journal.appendLimit(limit);
    limits.add(limit);
  }

  /** Adds a fork of JMH in mode average time; on disk when this returns. */
  public void average(AverageFork average) throws OutputException {
    journal.append(average);
    averages.add(average);
  }

  /** Adds a trial without samples; on disk when this returns. */
  public void missed(FailedTrial trial) throws OutputException {
    journal.append(trial);
    missed.add(trial);
  }

  /** Adds a plan of further trials; on disk when this returns. */
  void planned(PrecisionPlan plan) throws OutputException {
    journal.append(plan);
    plans.add(plan);
  }

  List<PrecisionPlan> plans() {
    return plans;
  }

  List<Measurement> measurements() {
    return measurements;
  }

  List<Measurement> limits() {
    return limits;
  }

  List<AverageFork> averages() {
    return averages;
  }

  List<FailedTrial> missed() {
    return missed;
  }
}
