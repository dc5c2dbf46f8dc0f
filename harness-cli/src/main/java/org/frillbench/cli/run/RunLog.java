package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.JournalLine;
import org.frillbench.results.store.OutputException;

/**
 * The trials of a run so far: on disk in the journal, and in memory for the run file. Those from
 * before it was resumed are there from the start.
 */
public final class RunLog {

  private final Journal journal;
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Measurement> limits = new ArrayList<>();
  private final List<AverageFork> averages = new ArrayList<>();
  private final List<FailedTrial> missed = new ArrayList<>();
  private final List<PrecisionPlan> plans = new ArrayList<>();
  private final Set<Place> ended = new HashSet<>();
  private final Map<Place, Measurement> earlier = new HashMap<>();

  RunLog(Journal journal) {
    this.journal = journal;
  }

  /** The log of a run that is carried on. */
  RunLog(Journal journal, RunFile earlier) {
    this(journal);
    measurements.addAll(earlier.measurements());
    limits.addAll(listed(earlier.limits()));
    averages.addAll(listed(earlier.averages()));
    missed.addAll(earlier.missed());
    plans.addAll(listed(earlier.precisionPlans()));
    measurements.forEach(trial -> this.earlier.put(Place.of(trial), trial));
    ended.addAll(this.earlier.keySet());
    limits.forEach(trial -> ended.add(Place.of(trial)));
    missed.stream()
        .filter(trial -> trial.order() != null)
        .forEach(trial -> ended.add(new Place(trial.round(), trial.order())));
  }

  private static <T> List<T> listed(List<T> entries) {
    return entries == null ? List.of() : entries;
  }

  private record Place(int round, int order) {
    static Place of(Measurement trial) {
      return new Place(trial.round(), trial.order());
    }

    static Place of(Slot slot) {
      return new Place(slot.round(), slot.order());
    }
  }

  /** Whether the trial of {@code slot} was measured or missed before the run was resumed. */
  boolean has(Slot slot) {
    return ended.contains(Place.of(slot));
  }

  /** What was measured of a candidate in {@code slot} before the run was resumed. */
  Optional<Measurement> earlier(Slot slot) {
    return Optional.ofNullable(earlier.get(Place.of(slot)));
  }

  /** The plan that was made after {@code round} before the run was resumed. */
  Optional<PrecisionPlan> planAfter(int round) {
    return plans.stream().filter(plan -> plan.afterRound() == round).findFirst();
  }

  /** Adds a measured trial of a candidate; on disk when this returns. */
  public void measured(Measurement measurement) throws OutputException {
    journal.append(JournalLine.measured(measurement));
    measurements.add(measurement);
  }

  /** Adds a measured trial of a limit; on disk when this returns. */
  void limit(Measurement limit) throws OutputException {
    journal.append(JournalLine.limit(limit));
    limits.add(limit);
  }

  /** Adds a fork of JMH in mode average time; on disk when this returns. */
  public void average(AverageFork average) throws OutputException {
    journal.append(JournalLine.average(average));
    averages.add(average);
  }

  /** Adds a trial without samples; on disk when this returns. */
  public void missed(FailedTrial trial) throws OutputException {
    journal.append(JournalLine.missed(trial));
    missed.add(trial);
  }

  /** Adds a plan of further trials; on disk when this returns. */
  void planned(PrecisionPlan plan) throws OutputException {
    journal.append(JournalLine.planned(plan));
    plans.add(plan);
  }

  /** Whether there will soon be more of them than a run file may hold. */
  boolean nearsLimit() {
    return journal.nearsLimit();
  }

  List<PrecisionPlan> plans() {
    return plans;
  }

  /** The measured trials of candidates so far, in order. */
  public List<Measurement> measurements() {
    return measurements;
  }

  List<Measurement> limits() {
    return limits;
  }

  /** The forks of JMH in mode average time so far, in order. */
  public List<AverageFork> averages() {
    return averages;
  }

  /** The failed trials so far, in order. */
  public List<FailedTrial> missed() {
    return missed;
  }
}
