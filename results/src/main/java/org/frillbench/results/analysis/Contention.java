package org.frillbench.results.analysis;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.results.record.Measurement;

/** How far a candidate's trials had to share their cores with other work. */
public final class Contention {

  private Contention() {}

  /**
   * Of the time in which the trials' threads were ready to run during the timed series, the share
   * that they waited for a core: waited / (ran + waited), trials added up. Null where a trial does
   * not tell.
   */
  public static Double shareWaited(List<Measurement> trials) {
    Long ran = sum(trials, counts -> counts.ranNs);
    Long waited = sum(trials, counts -> counts.waitedNs);
    return ran == null || waited == null || ran + waited == 0
        ? null
        : Double.valueOf((double) waited / (ran + waited));
  }

  private static Long sum(List<Measurement> trials, Function<Scheduling, Long> count) {
    List<Long> counts =
        trials.stream()
            .map(Measurement::scheduling)
            .map(scheduling -> scheduling == null ? null : count.apply(scheduling))
            .toList();
    return counts.stream().anyMatch(Objects::isNull)
        ? null
        : Long.valueOf(counts.stream().mapToLong(Long::longValue).sum());
  }
}
