package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.run.Defaults;
import org.frillbench.results.record.Precision;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How narrow intervals shall become, and what that may take. */
@Under(OptionHeading.METHOD)
public final class PrecisionOptions {

  @Option(
      names = "--precision",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description =
          "Plan trials and iterations from the first 8 rounds so that intervals reach this far, for"
              + " example 2%%, and say what to expect; in gate those of the ratio. Trials get"
              + " shorter, but not below --iterations and --min-time if given.")
  private Double precision;

  @Option(
      names = "--budget",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long --precision may take, for example 90s or 1h30m (default: 20m).")
  private Duration budget;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what no plan can be made from; {@code rounds} come before the plan. */
  public void check(int rounds) {
    require(
        spec,
        !given() || rounds >= Defaults.PRECISION_ROUNDS,
        "--precision takes at least " + Defaults.PRECISION_ROUNDS + " rounds");
    require(spec, budget == null || given(), "--budget goes with --precision");
    require(spec, budget == null || !budget.isZero(), "--budget must be longer than 0s");
  }

  /** Whether a precision is given. */
  public boolean given() {
    return precision != null;
  }

  /** The precision given, for {@code trials}; null where none is. */
  public Precision goal(TrialOptions trials) {
    return precision == null
        ? null
        : new Precision(
            precision,
            (budget == null ? Defaults.BUDGET : budget).toMillis(),
            trials.timingRule(Defaults.LEAST_PLANNED));
  }
}
