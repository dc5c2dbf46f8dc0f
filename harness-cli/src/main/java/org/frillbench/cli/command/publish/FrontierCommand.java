package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Outputs;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.NoiseOption;
import org.frillbench.cli.command.options.ObjectiveOptions;
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

/** Shows which candidates nothing beats. */
@Command(
    name = "frontier",
    description =
        "The candidates that nothing beats in both latency and quality, beyond noise; without a"
            + " quality table in latency and size.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class FrontierCommand implements Callable<Integer> {

  @Mixin private ObjectiveOptions weigh;
  @Mixin private NoiseOption noise;

  @Option(names = "--svg", paramLabel = "FILE", description = "Also draw it, as SVG.")
  private Path svg;

  @Option(names = "--overwrite", description = "Replace the picture if it exists.")
  private boolean overwrite;

  @Option(
      names = "--all",
      description = "List the beaten ones too, with who beats them; JSON always does.")
  private boolean all;

  @Override
  public Integer call() {
    ResultSet resultSet = weigh.resultSet();
    Frontier frontier = Frontier.of(resultSet.rows(), weigh.merit(resultSet), noise.noise());
    if (svg != null) {
      Outputs.requireFree(svg, overwrite);
      Outputs.write(svg, FrontierPicture.of(frontier, ProvenanceText.device(resultSet)));
    }
    weigh.print(
        resultSet, () -> FrontierText.lines(frontier, all), () -> FrontierJson.of(frontier, resultSet));
    return ExitCode.DONE.code();
  }
}
