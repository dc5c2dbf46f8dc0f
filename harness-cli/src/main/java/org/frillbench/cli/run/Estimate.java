package org.frillbench.cli.run;

import java.time.Duration;
import java.util.Collection;
import org.frillbench.cli.candidate.CandidateFile;

/**
 * About how long a run will take: a guess for the user's planning, never a result. A phone's core
 * is taken to do 5 G multiply-accumulates and to read 5 GB of weights a second, whichever is
 * slower.
 */
final class Estimate {

  private static final double MACS_PER_SECOND = 5e9;
  private static final double BYTES_PER_SECOND = 5e9;
  private static final double PUSHED_BYTES_PER_SECOND = 30e6;
  private static final double AROUND_A_TRIAL_SECONDS = 2;

  private Estimate() {}

  static Duration of(PlannedRun plan, Collection<CandidateFile> toPush) {
    double seconds = toPush.stream().mapToLong(file -> file.candidate().bytes()).sum();
    seconds /= PUSHED_BYTES_PER_SECOND;
    for (CandidateFile file : plan.candidates()) {
      seconds += plan.rounds() * trialSeconds(file, plan);
    }
    return Duration.ofMillis((long) (seconds * 1000));
  }

  private static double trialSeconds(CandidateFile file, PlannedRun plan) {
    Long macs = file.candidate().macs();
    double inference =
        Math.max(
            macs == null ? 0 : macs / MACS_PER_SECOND, file.candidate().bytes() / BYTES_PER_SECOND);
    double warmup =
        plan.warmup().fixedIterations == null
            ? Math.max(2 * plan.warmup().minNs / 1e9, 2 * plan.warmup().minWindow * inference)
            : plan.warmup().fixedIterations * inference;
    double timed =
        Math.min(
            plan.timing().maxNs / 1e9,
            Math.max(plan.timing().minNs / 1e9, plan.timing().minIterations * inference));
    return AROUND_A_TRIAL_SECONDS + warmup + timed;
  }
}
