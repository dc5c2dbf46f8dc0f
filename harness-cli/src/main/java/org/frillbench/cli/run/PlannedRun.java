package org.frillbench.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;

/**
 * Everything a run is asked to do.
 *
 * @param candidates in the order of the table
 * @param rounds how often each is measured
 * @param settings how the engine runs
 * @param warmup when a trial is warm
 * @param timing how long it is timed
 * @param seed of order and inputs
 * @param trialLimit after which an agent is taken for hung
 * @param accepted blocking warnings that the user accepts
 */
public record PlannedRun(
    List<CandidateFile> candidates,
    int rounds,
    Settings settings,
    WarmupRule warmup,
    TimingRule timing,
    long seed,
    Duration trialLimit,
    Set<Warning> accepted) {

  /** How many trials it takes. */
  public int trials() {
    return candidates.size() * rounds;
  }
}
