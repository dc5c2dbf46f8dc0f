package org.frillbench.cli.command.publish;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.NoiseOption;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.PictureOption;
import org.frillbench.cli.command.options.QualityOption;
import org.frillbench.cli.command.options.RunArguments;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.devices.DeviceFrontiers;
import org.frillbench.results.devices.DeviceFrontiersDocument;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.frontier.FrontierDocument;
import org.frillbench.results.frontier.FrontierPicture;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the Pareto frontier. */
@Command(
    name = "frontier",
    description = {
      "The candidates that none dominates in latency and quality, beyond noise; without a"
          + " quality table in latency and size.",
      "Of several devices' runs: each device's frontier, which candidate leads on which device, and"
          + " whether the devices rank the candidates alike (Kendall's tau)."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "Which models none beats in both latency and size:",
      "  frill-bench frontier run.json",
      "In both latency and quality, as a picture, too:",
      "  frill-bench frontier run.json --quality quality.csv --svg frontier.svg"
    })
public final class FrontierCommand implements Callable<Integer> {

  @Mixin private RunArguments runs;
  @Mixin private QualityOption quality;
  @Mixin private NoiseOption noise;
  @Mixin private DocumentOptions printing;

  @Mixin private PictureOption picture;

  @Option(
      names = "--all",
      description =
          "List dominated candidates too, with those that dominate them; CSV and JSON always do.")
  @Under(OptionHeading.OUTPUT)
  private boolean all;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (runs.several()) {
      require(spec, !picture.given(), "--svg draws the frontier of one device: give one run");
      return ofDevices();
    }
    Path run = runs.files().get(0);
    picture.check(Stream.of(run));
    ResultSet resultSet = RunArguments.resultSet(run);
    Frontier frontier =
        Frontier.of(resultSet.rows(), quality.objective(resultSet.rows()), noise.noise());
    picture.write(() -> FrontierPicture.of(frontier, ProvenanceText.device(resultSet)));
    printing.print(FrontierDocument.of(frontier, resultSet, all));
    return ExitCode.DONE.code();
  }

  private int ofDevices() {
    try {
      DevicesTable table = DevicesTable.of(runs.analyses(), Set.of(), noise.noise());
      DeviceFrontiers frontiers =
          DeviceFrontiers.of(table, quality.objective(table.rows()), noise.noise());
      printing.print(DeviceFrontiersDocument.of(frontiers, all));
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}
