package org.frillbench.results.analysis;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PhaseTimes;
import org.frillbench.results.statistics.TrialInterval;

/** The phases of a candidate's trials before the warm-up. */
final class Phases {

  private Phases() {}

  /** The centre of each phase over {@code trials}, at least one. */
  static PhaseTimes of(List<Measurement> trials) {
    return new PhaseTimes(
        centre(trials, trial -> trial.phases().loadNs),
        centre(trials, trial -> trial.phases().allocateNs),
        centre(trials, trial -> trial.phases().firstNs));
  }

  /** Null where a trial lacks the phase, or its clock was too coarse for it. */
  private static Double centre(List<Measurement> trials, Function<Measurement, Long> phase) {
    List<Long> times = trials.stream().map(phase).toList();
    return times.stream().anyMatch(ns -> Objects.isNull(ns) || ns <= 0)
        ? null
        : (Double) TrialInterval.centre(times.stream().mapToDouble(Long::doubleValue).toArray());
  }
}
