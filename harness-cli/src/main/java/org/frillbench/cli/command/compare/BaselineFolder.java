package org.frillbench.cli.command.compare;

import java.nio.file.Path;
import org.frillbench.results.history.Baselines;
import picocli.CommandLine.Option;

/** Where the blessed runs lie. */
final class BaselineFolder {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The folder of blessed runs (default: results/baselines).")
  private Path folder = Path.of("results", "baselines");

  Baselines open() {
    return new Baselines(folder);
  }

  Path path() {
    return folder;
  }
}
