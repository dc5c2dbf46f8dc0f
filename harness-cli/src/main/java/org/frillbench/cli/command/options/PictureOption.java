package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.user.Outputs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A picture of what a command prints. */
public final class PictureOption {

  @Option(names = "--svg", paramLabel = "FILE", description = "Also draw it, as an SVG picture.")
  @Under(OptionHeading.OUTPUT)
  private Path file;

  @Mixin private OverwriteOption overwrite;

  /** Whether a picture is wanted. */
  public boolean given() {
    return file != null;
  }

  /** The file, where a picture is wanted. */
  public Optional<Path> named() {
    return Optional.ofNullable(file);
  }

  /** Refuses a file that could not be written; before anything else is done. */
  public void check() {
    Outputs.requireFree(file, overwrite.given());
  }

  /** The same, and one of the files that are {@code read}. */
  public void check(Stream<Path> read) {
    check();
    Outputs.requireNotRead(file, read);
  }

  /** Whether files that exist may be replaced. */
  public boolean overwrite() {
    return overwrite.given();
  }

  /** Writes {@code svg} where a picture is wanted. */
  public void write(Supplier<String> svg) {
    if (file != null) {
      Outputs.write(file, svg.get());
    }
  }
}
