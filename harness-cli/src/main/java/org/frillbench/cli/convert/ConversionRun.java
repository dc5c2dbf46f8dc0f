package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.tensorflow.StepProgress;
import org.frillbench.cli.tensorflow.TensorFlowSupply;
import org.frillbench.results.store.FileErrorText;
import org.frillbench.results.store.MadeFolders;
import org.frillbench.results.store.OwnedFolder;

/**
 * Converts sources into a folder, one after another or several at a time. A source that is refused
 * does not stop the others; what was converted is kept.
 */
public final class ConversionRun {

  /** Less than what an interrupted process is given until its end. */
  private static final int STOPPING_SECONDS = 30;

  /** Folders for what is not finished; one that a killed run left is removed by the next. */
  private static final String PARTS = ".frill-bench-convert-";

  private final ConversionSettings settings;
  private final Path folder;
  private final boolean overwrite;
  private final StepProgress progress;

  /**
   * A run of conversions.
   *
   * @param folder where flatbuffers are written
   * @param overwrite whether files that exist are replaced
   */
  public ConversionRun(
      ConversionSettings settings, Path folder, boolean overwrite, StepProgress progress) {
    this.settings = settings;
    this.folder = folder;
    this.overwrite = overwrite;
    this.progress = progress;
  }

  /**
   * Converts {@code sources}.
   *
   * @param interrupted asked now and then; once true, what is unfinished is given up
   * @return {@link ExitCode#NOT_ALL_MEASURED} where some of several are refused, {@link
   *     ExitCode#REGRESSION} where outputs differ from the source's
   * @throws CommandFailure if the only one is refused, or something stops all of them
   */
  public ExitCode run(List<Source> sources, BooleanSupplier interrupted) {
    TensorFlowSupply tensorFlow = new TensorFlowSupply(settings.offline(), progress, interrupted);
    Converters converters = new Converters(settings, tensorFlow);
    sources.forEach(source -> converters.of(source).require(source));
    try (MadeFolders made = MadeFolders.of(folder);
        OwnedFolder parts = OwnedFolder.make(made.folder(), PARTS)) {
      return run(sources, converters, tensorFlow, parts.path(), interrupted);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "cannot write into " + folder + ": " + FileErrorText.of(e) + ".",
          e);
    }
  }

  private ExitCode run(
      List<Source> sources,
      Converters converters,
      TensorFlowSupply tensorFlow,
      Path parts,
      BooleanSupplier interrupted) {
    List<SourceConversion> conversions =
        sources.stream()
            .map(
                source ->
                    new SourceConversion(
                        source,
                        converters.of(source),
                        folder,
                        parts,
                        overwrite,
                        new ConversionCheck(settings, tensorFlow, progress),
                        progress))
            .toList();
    conversions.forEach(SourceConversion::requireFree);
    int threads =
        sources.stream().mapToInt(source -> converters.of(source).parallel()).min().orElse(1);
    ExitCode exit = all(conversions, threads, interrupted);
    if (interrupted.getAsBoolean()) {
      progress.note(
          "interrupted; what is converted is kept, and the same command goes on from there.");
      return ExitCode.INTERRUPTED;
    }
    return exit;
  }

  /** Runs {@code conversions}, and returns when none of them has files to discard any more. */
  ExitCode all(List<SourceConversion> conversions, int threads, BooleanSupplier interrupted) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, conversions.size()));
    try {
      List<Future<ExitCode>> ends = new ArrayList<>();
      for (SourceConversion each : conversions) {
        Callable<ExitCode> work = () -> one(each, conversions.size() > 1, interrupted);
        ends.add(pool.submit(work));
      }
      ExitCode exit = ExitCode.DONE;
      for (Future<ExitCode> end : ends) {
        exit = exit.or(end.get());
      }
      return exit;
    } catch (ExecutionException e) {
      if (interrupted.getAsBoolean()) {
        return ExitCode.INTERRUPTED;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } finally {
      stop(pool);
    }
  }

  private void stop(ExecutorService pool) {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        progress.note("gave up waiting for the other conversions.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ExitCode one(SourceConversion conversion, boolean several, BooleanSupplier interrupted)
      throws InterruptedException {
    if (interrupted.getAsBoolean()) {
      return ExitCode.INTERRUPTED;
    }
    try {
      return conversion.run();
    } catch (CommandFailure e) {
      if (!several || e.exitCode() != ExitCode.REFUSED_INPUT || interrupted.getAsBoolean()) {
        throw e;
      }
      progress.ended(conversion.name(), "not converted: " + e.getMessage());
      return ExitCode.NOT_ALL_MEASURED;
    }
  }
}
