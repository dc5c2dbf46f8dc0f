package org.frillbench.cli.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.Display;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.results.store.FileErrorText;

/**
 * Writes models into a folder. A file that holds the very bytes already is kept, so the command
 * that was interrupted goes on where it stopped; any other file in the way is refused before
 * anything is written, unless it may be overwritten.
 */
public final class ModelGeneration {

  /** One draws weights while the other waits for the disk; memory is a buffer for each. */
  private static final int THREADS = 2;

  private static final int POLL_MS = 100;

  private final Path folder;
  private final List<GeneratedModel> models;
  private final GenerationProgress progress;

  /** A generation of {@code models} in {@code folder}. */
  public ModelGeneration(Path folder, List<GeneratedModel> models, Display display) {
    this.folder = folder;
    this.models = models;
    this.progress = new GenerationProgress(display, models.size());
  }

  /**
   * Writes what is missing.
   *
   * @param overwrite whether files with other bytes are replaced
   * @param interrupted asked now and then; once true, what is unfinished is given up
   */
  public ExitCode run(boolean overwrite, BooleanSupplier interrupted) {
    ModelFolder target = new ModelFolder(folder);
    List<GeneratedModel> missing = target.missing(models, overwrite);
    progress.announce(missing);
    target.requireSpace(missing);
    Optional<Throwable> failure = writeAll(missing, interrupted);
    progress.end();
    if (failure.isPresent() && !interrupted.getAsBoolean()) {
      throw unwritten(failure.get());
    }
    return end(interrupted.getAsBoolean());
  }

  /** Returns what stopped the writing, if anything but the user did. */
  private Optional<Throwable> writeAll(List<GeneratedModel> missing, BooleanSupplier interrupted) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CompletionService<Void> files = new ExecutorCompletionService<>(threads);
      missing.forEach(model -> files.submit(() -> write(model)));
      for (int left = missing.size(); left > 0 && !interrupted.getAsBoolean(); ) {
        Future<Void> next = files.poll(POLL_MS, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.get();
          left--;
        }
      }
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(e);
    } finally {
      stop(threads);
    }
  }

  private ExitCode end(boolean interrupted) {
    if (interrupted) {
      progress
          .lines()
          .println(
              Console.NAMED
                  + "interrupted; "
                  + progress.soFar()
                  + " are written, the same command goes on from there.");
      return ExitCode.INTERRUPTED;
    }
    progress.lines().println(progress.soFar() + " in " + folder + ".");
    return ExitCode.DONE;
  }

  /** A thread that is interrupted in a write gives its file up, and removes what it had of it. */
  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Void write(GeneratedModel model) throws UnwrittenException {
    try {
      FlatbufferWriter.write(model.image(), model.file());
      progress.written(model);
      return null;
    } catch (IOException e) {
      throw new UnwrittenException(model.file(), e);
    }
  }

  private RuntimeException unwritten(Throwable failure) {
    if (failure instanceof UnwrittenException file) {
      return new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "cannot write "
              + file.getMessage()
              + "; "
              + progress.soFar()
              + " are written, and nothing of the others.",
          failure);
    }
    return new IllegalStateException(failure);
  }

  /** A file that could not be written: which, and why. */
  private static final class UnwrittenException extends Exception {
    private static final long serialVersionUID = 1L;

    UnwrittenException(Path file, IOException cause) {
      super(file + ": " + FileErrorText.of(cause), cause);
    }
  }
}
