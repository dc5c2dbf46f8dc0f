package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.cli.run.Defaults;
import org.frillbench.results.warning.Warning;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How one trial goes, and what may be wrong with it. */
public final class TrialOptions {

  private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(1);

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "Timed inferences a trial, at least (default: 50; 10 with --quick).")
  private Integer iterations;

  @Option(
      names = "--min-time",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Timed duration of a trial, at least (default: 1s; 200ms with --quick).")
  private Duration minTime;

  @Option(
      names = "--max-time",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Timed duration of a trial, at most (default: 30s).")
  private Duration maxTime;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Exactly so many inferences of warm-up (default: until they settle).")
  private Integer warmup;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the order, and of the inputs' numbers without --input (default: 1).")
  private long seed = Defaults.SEED;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "A trial whose agent has not reported by then has failed (default: 5m).")
  private Duration timeout = Defaults.TRIAL_LIMIT;

  @Option(
      names = "--any-type",
      description =
          "Measure models that are no float32 inference, too, as kinds of their own, which every"
              + " table names: int8, uint8, int16, float16, other.")
  private boolean anyType;

  @Option(
      names = "--accept",
      paramLabel = "WARNING",
      split = ",",
      description = "Blocking warnings to accept, such as THERMAL-THROTTLED; the run file says so.")
  private List<String> acceptedIds = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what no trial can follow. */
  public void check(boolean quick) {
    require(spec, timeout.compareTo(LEAST_TIMEOUT) >= 0, "--timeout must be at least 1s");
    require(spec, warmup == null || warmup >= 0, "--warm-up cannot be negative");
    require(
        spec,
        timingRule(quick).sane(),
        "--iterations must be 1 to "
            + TimingRule.MOST_SAMPLES
            + ", and --min-time at most --max-time");
    accepted();
  }

  /** Seeds the order, and the inputs' numbers where no file fills them. */
  public long seed() {
    return seed;
  }

  /** After so long an agent is taken for hung. */
  public Duration limit() {
    return timeout;
  }

  /** When a trial is warm; {@code quick} for a first look. */
  public WarmupRule warmupRule(boolean quick) {
    WarmupRule rule = quick ? WarmupRule.QUICK : WarmupRule.CONVERGENCE;
    return warmup == null ? rule : rule.fixed(warmup);
  }

  /** How long it is timed. */
  public TimingRule timingRule(boolean quick) {
    TimingRule rule = quick ? TimingRule.QUICK : TimingRule.DEFAULT;
    return new TimingRule(
        iterations == null ? rule.minIterations : iterations,
        minTime == null ? rule.minNs : minTime.toNanos(),
        maxTime == null ? rule.maxNs : maxTime.toNanos());
  }

  /** Whether models that are no float32 inference are measured as kinds of their own. */
  public boolean anyType() {
    return anyType;
  }

  /** Blocking warnings that the user takes. */
  public Set<Warning> accepted() {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    for (String id : acceptedIds) {
      try {
        warnings.add(Warning.parse(id));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--accept: " + e.getMessage(), e);
      }
    }
    return warnings;
  }
}
