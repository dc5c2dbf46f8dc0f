package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;

/**
 * Converts sources into a folder, one after another or several at a time. One that fails does not
 * stop the others; what was converted is kept.
 */
public final class ConversionRun {

  private final ConversionSettings settings;
  private final Path folder;
  private final boolean overwrite;
  private final ConversionProgress progress;

  /**
   * A run of conversions.
   *
   * @param folder where flatbuffers are written
   * @param overwrite whether files that exist are replaced
   */
  public ConversionRun(
      ConversionSettings settings, Path folder, boolean overwrite, ConversionProgress progress) {
    this.settings = settings;
    this.folder = folder;
    this.overwrite = overwrite;
    this.progress = progress;
  }

  /**
   * Converts {@code sources}.
   *
   * @param interrupted asked now and then; once true, what is unfinished is given up
   * @return {@link ExitCode#NOT_ALL_MEASURED} where some of several failed
   * @throws CommandFailure if the only one fails, or one is refused before anything is converted
   */
  public ExitCode run(List<Source> sources, BooleanSupplier interrupted) {
    Converters converters = new Converters(settings, progress);
    sources.forEach(source -> converters.of(source).require(source));
    makeFolder();
    ExitCode exit = ExitCode.DONE;
    for (Source source : sources) {
      if (interrupted.getAsBoolean()) {
        return ExitCode.INTERRUPTED;
      }
      exit = exit.or(one(source, converters.of(source)));
    }
    return exit;
  }

  private ExitCode one(Source source, Converter converter) {
    throw new CommandFailure(
        ExitCode.REFUSED_INPUT, source + " is not converted yet " + converter + overwrite);
  }

  private void makeFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "Cannot write into " + folder + ": " + FileErrorText.of(e) + ".",
          e);
    }
  }
}
