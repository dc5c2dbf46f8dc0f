package org.frillbench.cli.command;

import java.util.concurrent.Callable;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.frontier.Choice;
import org.frillbench.results.frontier.ChoiceText;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.frontier.Merit;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.publish.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names the candidate to take. */
@Command(
    name = "choose",
    description =
        "The best candidate whose latency's upper end fits under a limit, and why; without a quality"
            + " table the smallest. Ends with exit code 6 where nothing fits.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class Choose implements Callable<Integer> {

  @Mixin private WeighOptions weigh;

  @Option(
      names = "--under",
      paramLabel = "LATENCY",
      required = true,
      converter = LatencyConverter.class,
      description = "The limit, for example 10ms or 850us.")
  private double limitNs;

  @Mixin private NoiseOption noise;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Part part = weigh.part();
    Merit merit = weigh.merit(part);
    Noise known = noise.noise();
    Frontier frontier = Frontier.of(part.rows(), merit, known);
    Choice choice = Choice.under(limitNs, frontier, known);
    WeighOptions.print(
        spec.commandLine().getOut(),
        part,
        ChoiceText.lines(choice, limitNs, frontier, merit, known));
    if (choice.chosen() == null) {
      throw new CommandFailure(ExitCode.UNFIT, "no candidate fits under the limit.");
    }
    return ExitCode.DONE.code();
  }
}
