package org.frillbench.cli.command.publish;

import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.NoiseOption;
import org.frillbench.cli.command.options.ObjectiveOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.PictureOption;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.frontier.FrontierJson;
import org.frillbench.results.frontier.FrontierPicture;
import org.frillbench.results.frontier.FrontierText;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.publish.ResultSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the Pareto frontier. */
@Command(
    name = "frontier",
    description =
        "The candidates that none dominates in latency and quality, beyond noise; without a"
            + " quality table in latency and size.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "Which models no smaller one beats in latency:",
      "  frill-bench frontier run.json",
      "Which no better one beats, as a picture, too:",
      "  frill-bench frontier run.json --quality quality.csv --svg frontier.svg"
    })
public final class FrontierCommand implements Callable<Integer> {

  @Mixin private ObjectiveOptions weigh;
  @Mixin private NoiseOption noise;

  @Mixin private PictureOption picture;

  @Option(
      names = "--all",
      description =
          "List dominated candidates too, with those that dominate them; JSON always does.")
  @Under(OptionHeading.OUTPUT)
  private boolean all;

  @Override
  public Integer call() {
    ResultSet resultSet = weigh.resultSet();
    Frontier frontier = Frontier.of(resultSet.rows(), weigh.objective(resultSet), noise.noise());
    picture.check();
    picture.write(() -> FrontierPicture.of(frontier, ProvenanceText.device(resultSet)));
    weigh.print(
        resultSet,
        () -> FrontierText.lines(frontier, all),
        () -> FrontierJson.of(frontier, resultSet));
    return ExitCode.DONE.code();
  }
}
