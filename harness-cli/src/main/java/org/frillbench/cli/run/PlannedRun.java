package org.frillbench.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.input.InputFile;
import org.frillbench.cli.target.Delivery;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;

/**
 * Everything a run is asked to do.
 *
 * @param candidates in the order of the table
 * @param input what fills their inputs; empty where the seed does
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
    Optional<InputFile> input,
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

  /** Every file that its trials need; the input comes first, for without it nothing runs. */
  public List<Delivery> deliveries() {
    return Stream.concat(input.stream().map(Delivery::of), candidates.stream().map(Delivery::of))
        .toList();
  }

  /** Whether {@code candidate} cannot be measured without {@code file}. */
  boolean needs(CandidateFile candidate, Delivery file) {
    return file.equals(Delivery.of(candidate))
        || input.map(Delivery::of).filter(file::equals).isPresent();
  }
}
