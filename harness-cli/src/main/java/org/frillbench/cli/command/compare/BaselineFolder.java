package org.frillbench.cli.command.compare;

import java.nio.file.Path;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.history.Baselines;
import picocli.CommandLine.Option;

/** The folder that holds the baselines. */
final class BaselineFolder {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The folder of baselines (default: results/baselines).")
  @Under(OptionHeading.GENERAL)
  private Path folder = Path.of("results", "baselines");

  Baselines open() {
    return new Baselines(folder);
  }

  Path path() {
    return folder;
  }
}
