package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The run file that a measurement is written to. */
public final class RunFileOption {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The run file (default: a dated file in results/runs/).")
  @Under(OptionHeading.OUTPUT)
  private Path file;

  @Mixin private OverwriteOption overwrite;

  /** The file that the user named, if any. */
  public Optional<Path> named() {
    return Optional.ofNullable(file);
  }

  /** The file that the user named, otherwise {@code name} in the usual folder. */
  public Path or(String name) {
    return named().orElseGet(() -> Path.of("results", "runs", name));
  }

  /** Whether files that exist may be replaced. */
  public boolean overwrite() {
    return overwrite.given();
  }
}
