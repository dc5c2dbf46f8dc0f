package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import java.util.Set;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.run.Defaults;
import org.frillbench.results.warning.Warning;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How one trial goes, and what may be wrong with it. */
@Under(OptionHeading.METHOD)
public final class TrialOptions {

  private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(1);

  @Option(
      names = "--quick",
      description =
          "For a first look: short trials, with 50 ms to 1 s of warm-up, then at least 10 inferences"
              + " and 200 ms. In push-and-run one round of them, which gives no interval, unless"
              + " --rounds or --precision asks for more; in gate as many rounds as without it.")
  private boolean quick;

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

  @Mixin private SeedOption seed;

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
  @Under(OptionHeading.MEASURED)
  private boolean anyType;

  @Mixin private AcceptOption accepted;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what no trial can follow. */
  public void check() {
    require(spec, timeout.compareTo(LEAST_TIMEOUT) >= 0, "--timeout must be at least 1s");
    require(spec, warmup == null || warmup >= 0, "--warm-up cannot be negative");
    require(
        spec,
        timingRule().sane(),
        "--iterations must be 1 to "
            + TimingRule.MOST_SAMPLES
            + ", and --min-time at most --max-time");
  }

  /** Whether the trials are for a first look only. */
  public boolean quick() {
    return quick;
  }

  /** Seeds the order, and the inputs' numbers where no file fills them. */
  public long seed() {
    return seed.value();
  }

  /** After so long an agent is taken for hung. */
  public Duration limit() {
    return timeout;
  }

  /** When a trial is warm. */
  public WarmupRule warmupRule() {
    WarmupRule rule = quick ? WarmupRule.QUICK : WarmupRule.CONVERGENCE;
    return warmup == null ? rule : rule.fixed(warmup);
  }

  /** How long it is timed. */
  public TimingRule timingRule() {
    TimingRule rule = quick ? TimingRule.QUICK : TimingRule.DEFAULT;
    return new TimingRule(
        iterations == null ? rule.minIterations : iterations,
        minTime == null ? rule.minNs : minTime.toNanos(),
        maxTime == null ? rule.maxNs : maxTime.toNanos());
  }

  /** What no trial that a precision plans is shorter than: {@code least}, or as given. */
  public TimingRule timingRule(TimingRule least) {
    return new TimingRule(
        iterations == null ? least.minIterations : iterations,
        minTime == null ? least.minNs : minTime.toNanos(),
        timingRule().maxNs);
  }

  /** Whether models that are no float32 inference are measured as kinds of their own. */
  public boolean anyType() {
    return anyType;
  }

  /** Blocking warnings that the user accepts. */
  public Set<Warning> accepted() {
    return accepted.values();
  }
}
