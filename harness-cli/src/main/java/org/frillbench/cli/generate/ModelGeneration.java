package org.frillbench.cli.generate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.results.store.Reason;
import org.frillbench.results.table.Figures;

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
  private final PrintStream err;

  /** A generation of {@code models} in {@code folder} that reports to {@code err}. */
  public ModelGeneration(
      Path folder, List<GeneratedModel> models, PrintStream err, boolean terminal) {
    this.folder = folder;
    this.models = models;
    this.err = err;
    this.progress = new GenerationProgress(err, terminal, models.size());
  }

  /**
   * Writes what is missing.
   *
   * @param overwrite whether files with other bytes are replaced
   * @param interrupted asked now and then; once true, what is unfinished is given up
   */
  public ExitCode run(boolean overwrite, BooleanSupplier interrupted) {
    List<GeneratedModel> missing = missing(overwrite);
    progress.announce(missing);
    requireSpace(missing);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CompletionService<GeneratedModel> written = new ExecutorCompletionService<>(threads);
      missing.forEach(model -> written.submit(() -> write(model)));
      for (int left = missing.size(); left > 0 && !interrupted.getAsBoolean(); ) {
        Future<GeneratedModel> next = written.poll(POLL_MS, TimeUnit.MILLISECONDS);
        if (next != null) {
          progress.written(next.get());
          left--;
        }
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause(), interrupted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stop(threads);
      progress.end();
    }
    return end(interrupted.getAsBoolean());
  }

  private ExitCode end(boolean interrupted) {
    if (interrupted) {
      err.println(
          "frill-bench: interrupted; "
              + progress.soFar()
              + " are written, the same command goes on from there.");
      return ExitCode.INTERRUPTED;
    }
    err.println(progress.soFar() + " in " + folder + ".");
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

  private static GeneratedModel write(GeneratedModel model) throws UnwrittenException {
    try {
      FlatbufferWriter.write(model.image(), model.file());
      return model;
    } catch (IOException e) {
      throw new UnwrittenException(model.file(), e);
    }
  }

  private List<GeneratedModel> missing(boolean overwrite) {
    List<GeneratedModel> missing = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (GeneratedModel model : models) {
        if (!model.image().isIn(model.file())) {
          requireFree(model.file(), overwrite);
          missing.add(model);
        }
      }
      return missing;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED, "Cannot write into " + folder + ": " + Reason.of(e) + ".", e);
    }
  }

  private static void requireFree(Path file, boolean overwrite) {
    if (Files.exists(file) && !overwrite) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          file
              + " is there already and holds something else: name another folder with --out, or"
              + " replace it with --overwrite.");
    }
  }

  private void requireSpace(List<GeneratedModel> missing) {
    long needed = missing.stream().mapToLong(model -> model.image().bytes()).sum();
    long usable;
    try {
      usable = Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      // Then the disk itself will say when it is full.
      return;
    }
    if (usable < needed) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "The disk of "
              + folder
              + " has "
              + Figures.mebibytes(usable)
              + " MiB left, less than the models need: free some, or choose fewer.");
    }
  }

  private CommandFailure failure(Throwable cause, BooleanSupplier interrupted) {
    if (cause instanceof UnwrittenException unwritten && !interrupted.getAsBoolean()) {
      return new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "Cannot write "
              + unwritten.file
              + ": "
              + Reason.of(unwritten.cause)
              + "; "
              + progress.soFar()
              + " are written, and nothing of the others.",
          cause);
    }
    throw new IllegalStateException(cause);
  }

  /** A file that could not be written. */
  private static final class UnwrittenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final IOException cause;

    UnwrittenException(Path file, IOException cause) {
      super(cause);
      this.file = file;
      this.cause = cause;
    }
  }
}
