package org.frillbench.cli.jmh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.cli.run.RunLog;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.openjdk.jmh.annotations.Mode;

/** The forks of a run before it was carried on, by their places; none of a new run. */
final class EarlierForks {

  private final Map<Place, AverageFork> averages = new HashMap<>();
  private final Map<Place, Measurement> samples = new HashMap<>();
  private final List<FailedTrial> missed;

  private EarlierForks(List<FailedTrial> missed) {
    this.missed = missed;
  }

  private record Place(int round, int order) {}

  /** Those that are in {@code log} before its first fork here. */
  static EarlierForks of(RunLog log) {
    EarlierForks forks = new EarlierForks(List.copyOf(log.missed()));
    log.averages().forEach(fork -> forks.averages.put(new Place(fork.round(), fork.order()), fork));
    log.measurements()
        .forEach(fork -> forks.samples.put(new Place(fork.round(), fork.order()), fork));
    return forks;
  }

  /** Whether a fork of {@code cell} failed, after which it has no further ones. */
  boolean gaveUp(JmhPlan.Cell cell) {
    return missed.stream()
        .anyMatch(
            fork ->
                fork.candidate().equals(cell.candidate().candidate().name())
                    && ForkRecord.asked(cell.threads()).equals(fork.settings()));
  }

  /** Adds the fork of {@code cell} at a place to {@code baseline}; false if there is none. */
  boolean recall(JmhPlan.Cell cell, Mode mode, int round, int order, Baseline baseline) {
    Place place = new Place(round, order);
    if (mode == Mode.SampleTime && samples.containsKey(place)) {
      baseline.sample(cell, samples.get(place));
      return true;
    }
    if (mode == Mode.AverageTime && averages.containsKey(place)) {
      baseline.average(cell, averages.get(place));
      return true;
    }
    return false;
  }
}
