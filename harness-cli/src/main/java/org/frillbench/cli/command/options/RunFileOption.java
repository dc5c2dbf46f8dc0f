package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** The run file that a measurement is written to. */
public final class RunFileOption {

  /** The usual folder of run files. */
  public static final Path FOLDER = Path.of("results", "runs");

  @Mixin private OutputOption file;
  @Mixin private OverwriteOption overwrite;

  /** What to say where {@code folder} has no run; without its full stop. */
  public static String absence(Path folder) {
    return "there is no run in "
        + folder
        + ": measure with 'frill-bench push-and-run MODEL.tflite' first, or name a run file";
  }

  /** The file that the user named, if any. */
  public Optional<Path> named() {
    return file.named();
  }

  /**
   * The file that the user named, otherwise that of the run that is carried on, otherwise {@code
   * name} in the usual folder.
   */
  public Path or(Optional<Path> resumed, String name) {
    return named().or(() -> resumed).orElseGet(() -> FOLDER.resolve(name));
  }

  /** The file that the user named, otherwise {@code name} in the usual folder. */
  public Path or(String name) {
    return or(Optional.empty(), name);
  }

  /** Whether files that exist may be replaced. */
  public boolean overwrite() {
    return overwrite.given();
  }
}
