package org.frillbench.cli.command.publish;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.DurationConverter;
import org.frillbench.cli.command.options.NoiseOption;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.QualityOption;
import org.frillbench.cli.command.options.RunArgument;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.frontier.Choice;
import org.frillbench.results.frontier.ChoiceDocument;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.publish.ResultSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names the candidate to take. */
@Command(
    name = "choose",
    description =
        "The best candidate whose latency's upper end fits under a limit, and why; without a"
            + " quality table the smallest. Ends with exit code 6 where none certainly fits; under"
            + " 3 trials that takes --noise.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = "6:",
    footer = {
      "The smallest model that certainly runs in 10 ms:",
      "  frill-bench choose run.json --under 10ms",
      "The best one by the accuracies of a table:",
      "  frill-bench choose run.json --under 10ms --quality quality.csv"
    })
public final class Choose implements Callable<Integer> {

  /** Longer than any inference that is timed; {@code 10m} is a slip for {@code 10ms}. */
  private static final Duration LONGEST_LIMIT = Duration.ofMinutes(1);

  @Mixin private RunArgument run;
  @Mixin private QualityOption quality;

  @Option(
      names = "--under",
      paramLabel = "LATENCY",
      required = true,
      converter = DurationConverter.OfLatency.class,
      description = "The limit, for example 10ms or 850us.")
  @Under(OptionHeading.JUDGING)
  private Duration limit;

  @Mixin private NoiseOption noise;
  @Mixin private DocumentOptions printing;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    require(spec, !limit.isZero(), "--under must be longer than 0ms");
    require(
        spec,
        limit.compareTo(LONGEST_LIMIT) <= 0,
        "--under must be at most 1m, which is a minute: write ms for milliseconds");
    ResultSet resultSet = run.resultSet();
    Frontier frontier =
        Frontier.of(resultSet.rows(), quality.objective(resultSet.rows()), noise.noise());
    Choice choice = Choice.under((double) limit.toNanos(), frontier);
    printing.print(ChoiceDocument.of(choice, frontier, resultSet));
    if (choice.chosen() == null) {
      throw new CommandFailure(
          ExitCode.UNFIT,
          choice.noiseUnknown() == 0
              ? "no candidate fits under the limit."
              : "no candidate can be said to fit under the limit: measure at least 3 rounds, or say"
                  + " with --noise 15% how latencies vary.");
    }
    return ExitCode.DONE.code();
  }
}
