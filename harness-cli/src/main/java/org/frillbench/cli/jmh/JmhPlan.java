package org.frillbench.cli.jmh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.run.HostFiles;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.JmhProtocol;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import org.openjdk.jmh.annotations.Mode;

/**
 * What JMH is asked to measure.
 *
 * @param candidates in the order of the table
 * @param threads of the interpreter: each candidate runs with each number
 * @param modes in which each is measured, every one in forks of its own
 * @param forks of each candidate, number of threads and mode
 * @param warmups iterations of warm-up in a fork, not counted
 * @param iterations counted iterations in a fork
 * @param iteration how long an iteration lasts
 * @param seed of the inputs' numbers
 */
public record JmhPlan(
    List<CandidateFile> candidates,
    List<Integer> threads,
    List<Mode> modes,
    int forks,
    int warmups,
    int iterations,
    Duration iteration,
    long seed) {

  /** A fork's start, its model's load and its cleanUpLink, roughly. */
  private static final Duration AROUND = Duration.ofMillis(1500);

  /** One candidate with one number of threads. */
  public record Cell(CandidateFile candidate, int threads) {}

  /** Every candidate with every number of threads. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (CandidateFile candidate : candidates) {
      threads.forEach(number -> cells.add(new Cell(candidate, number)));
    }
    return cells;
  }

  /** How many forks that takes in all. */
  public int allForks() {
    return cells().size() * modes.size() * forks;
  }

  /** About how long it will take. */
  public Duration guess() {
    return iteration.multipliedBy(warmups + iterations).plus(AROUND).multipliedBy(allForks());
  }

  /** The plan as it is recorded: a fork is a trial. */
  Plan recorded(HostFiles files) {
    return new Plan(
        files.subjects(Optional.empty()),
        Protocol.ofJmh(
            forks,
            threads.stream().map(ForkRecord::asked).toList(),
            seed,
            new JmhProtocol(
                modes.stream().map(JmhPlan::recorded).toList(),
                warmups,
                iterations,
                iteration.toMillis())),
        Acceptance.NONE);
  }

  private static JmhProtocol.Mode recorded(Mode mode) {
    return switch (mode) {
      case AverageTime -> JmhProtocol.Mode.AVERAGE_TIME;
      case SampleTime -> JmhProtocol.Mode.SAMPLE_TIME;
      default -> throw new IllegalArgumentException("no mode of a plan: " + mode);
    };
  }

  /** JMH's warm-up in the record's terms: so long, whether it has settled or not. */
  WarmupRule warmupRule() {
    return WarmupRule.CONVERGENCE.lasting(iteration.multipliedBy(warmups).toNanos());
  }

  /** JMH's counted iterations in the record's terms. */
  TimingRule timingRule() {
    long ns = iteration.multipliedBy(iterations).toNanos();
    return new TimingRule(1, ns, ns);
  }
}
