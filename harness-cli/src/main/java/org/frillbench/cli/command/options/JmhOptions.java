package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.jmh.JmhPlan;
import org.openjdk.jmh.annotations.Mode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much JMH does. */
@Under(OptionHeading.METHOD)
public final class JmhOptions {

  private static final int BASELINE_FORKS = 5;
  private static final int AUDIT_FORKS = 10;
  private static final int MOST_FORKS = 1000;

  /** JMH takes up to 20 samples a ms, and a trial of a run file holds a million. */
  private static final Duration LONGEST_FORK = Duration.ofSeconds(50);

  private static final Duration SHORTEST_ITERATION = Duration.ofMillis(1);

  @Option(
      names = "--forks",
      paramLabel = "N",
      description =
          "Forks of each candidate in each mode, taken in turns (default: 5; 10 with --audit).")
  private Integer forks;

  @Option(
      names = "--jmh-warm-up",
      paramLabel = "N",
      description = "JMH's iterations of warm-up in a fork (default: ${DEFAULT-VALUE}).")
  private int warmups = 3;

  @Option(
      names = "--jmh-iterations",
      paramLabel = "N",
      description = "JMH's timed iterations in a fork (default: ${DEFAULT-VALUE}).")
  private int iterations = 5;

  @Option(
      names = "--jmh-time",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = DurationConverter.class,
      description = "How long an iteration of JMH lasts (default: ${DEFAULT-VALUE}).")
  private Duration time;

  @Mixin private ThreadsOption threads;
  @Mixin private SeedOption seed;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what cannot be done, before anything is made. */
  public void check(boolean audit) {
    require(spec, !audit || forks == null || forks >= 2, "--audit needs --forks of at least 2");
    require(
        spec,
        !audit || threads.values().equals(List.of(1)),
        "--audit measures one thread: leave out --threads");
    require(
        spec,
        forks == null || (forks >= 1 && forks <= MOST_FORKS),
        "--forks must be 1 to " + MOST_FORKS);
    require(spec, warmups >= 0, "--jmh-warm-up cannot be negative");
    require(spec, iterations >= 1, "--jmh-iterations must be at least 1");
    require(
        spec,
        time.compareTo(SHORTEST_ITERATION) >= 0
            && time.compareTo(LONGEST_FORK.dividedBy(iterations)) <= 0,
        "--jmh-time must be at least 1ms, and --jmh-iterations times --jmh-time at most 50s");
    threads.check();
  }

  /** The plan for {@code candidates} in average and in sample time. */
  public JmhPlan baseline(List<CandidateFile> candidates) {
    return plan(candidates, List.of(Mode.AverageTime, Mode.SampleTime), BASELINE_FORKS);
  }

  /** The plan for an audit, which holds medians against medians. */
  public JmhPlan audit(List<CandidateFile> candidates) {
    return plan(candidates, List.of(Mode.SampleTime), AUDIT_FORKS);
  }

  private JmhPlan plan(List<CandidateFile> candidates, List<Mode> modes, int defaultForks) {
    return new JmhPlan(
        candidates,
        threads.values(),
        modes,
        forks == null ? defaultForks : forks,
        warmups,
        iterations,
        time,
        seed.value());
  }

  /** One line before anything starts. */
  public String announcement(JmhPlan plan) {
    return String.format(
        Locale.ROOT,
        "%d forks of JMH (%d × %d × %d × %d: candidates, threads, modes, forks), about %d s.",
        plan.allForks(),
        plan.candidates().size(),
        plan.threads().size(),
        plan.modes().size(),
        plan.forks(),
        plan.guess().toSeconds());
  }
}
