package org.frillbench.results.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;

/** How long a round took, on average over a run, pauses and all. */
final class RoundTime {

  private RoundTime() {}

  /** The time of a round of {@code file}; null where its end is unknown or it has no rounds. */
  static Duration of(RunFile file) {
    Run run = file.run();
    int rounds = file.measurements().stream().mapToInt(Measurement::round).max().orElse(0);
    if (run.finished() == null || rounds == 0) {
      return null;
    }
    Duration time = Duration.between(Instant.parse(run.started()), Instant.parse(run.finished()));
    List<Resumption> stops = run.resumptions() == null ? List.of() : run.resumptions();
    for (Resumption stop : stops) {
      time = time.minus(stop.pause());
    }
    return time.isNegative() ? null : time.dividedBy(rounds);
  }

  /** The time of a round that has a round of either run; null where one is not known. */
  static Duration ofBoth(RunFile base, RunFile newer) {
    Duration one = of(base);
    Duration other = of(newer);
    return one == null || other == null ? null : one.plus(other);
  }
}
