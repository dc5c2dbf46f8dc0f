package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** The file that a measurement is written to. */
public final class OutputOption {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The run file (default: a dated file in results/runs/, of sustain in results/sustain/).")
  @Under(OptionHeading.OUTPUT)
  private Path file;

  /** The file that the user named, if any. */
  public Optional<Path> named() {
    return Optional.ofNullable(file);
  }
}
