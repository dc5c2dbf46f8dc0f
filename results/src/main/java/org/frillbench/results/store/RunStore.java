package org.frillbench.results.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.JsonSource;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.SustainedFile;

/** Reads and writes run files. Writing is atomic; files that are read are untrusted. */
public final class RunStore {

  /** The maximum size of a file, bytes: ten times that of 144 candidates in 10 rounds. */
  private static final long MOST_BYTES = 256 << 20;

  /** The maximum size as a share of the heap: samples take about as much memory as their text. */
  private static final int SHARE_OF_MEMORY = 2;

  private static final String MODEL =
      "it is a model, and not the run file of one: push-and-run measures models, gate compares two";

  private static final String SUSTAINED = "it holds a sustained run: use report, or sustain --plot";

  private RunStore() {}

  /**
   * Writes {@code run} with its table beside {@code path}, then renames: whoever looks sees the old
   * file or the whole new one. Makes the folders it needs.
   *
   * @param overwrite whether an existing file may be replaced
   * @throws OutputException if that cannot be; an existing file is then unchanged
   */
  public static void write(Analysis run, Path path, boolean overwrite) throws OutputException {
    checkPath(path, overwrite);
    OutputFiles.write(path, run.withTable());
  }

  /**
   * Says before any work what would stop {@code path} from being written after it.
   *
   * @throws OutputException if {@code path} is taken, or nothing can be written there
   */
  public static void checkFree(Path path, boolean overwrite) throws OutputException {
    checkPath(path, overwrite);
    OutputFiles.checkWritable(path);
  }

  private static void checkPath(Path path, boolean overwrite) throws OutputException {
    if (path.getFileName() == null || Files.isDirectory(path)) {
      throw new OutputException(path + " is a folder, not a file that could be written");
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      if (!overwrite) {
        throw new OutputException(
            path + " exists already: name another file, or replace it with --overwrite");
      }
      OutputFiles.requireReplaceable(path);
    }
  }

  /**
   * Reads a run file, or the journal of a killed run.
   *
   * @throws RunFileException if it cannot be read or is invalid
   */
  public static RunFile read(Path path) throws RunFileException {
    return open(path).run();
  }

  /** Whether the file {@code path} names a schema of the kind of {@code known}. */
  public static boolean isOf(Path path, String known) {
    try {
      return Files.isRegularFile(path) && RunJson.isOf(source(path), known);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The kind of file that the file {@code path} names itself as; empty where it is none of ours.
   */
  public static Optional<String> kind(Path path) {
    try {
      return Files.isRegularFile(path) ? RunJson.kind(source(path)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Stores a run that was read from {@code path} at {@code to}: the file itself, as it is; of a
   * journal, which names its user, and of a stream, the run.
   *
   * @throws OutputException if it cannot be written
   */
  public static void copy(Path path, Analysis run, Path to) throws OutputException {
    try {
      if (Files.isRegularFile(path) && !JournalReader.isJournal(source(path))) {
        Files.copy(path, to);
      } else {
        OutputFiles.write(to, run.withTable());
      }
    } catch (IOException e) {
      throw OutputFiles.unwritten(to, e);
    }
  }

  /** As {@link #read}, with what it takes to carry the run on. */
  static StoredRun open(Path path) throws RunFileException {
    try {
      JsonSource file = source(path);
      if (JournalReader.isJournal(file)) {
        return JournalReader.read(file);
      }
      long bytes = Files.isRegularFile(path) ? Files.size(path) : StoredRun.NOT_A_FILE;
      return new StoredRun(RunJson.run(file), Optional.empty(), bytes, bytes);
    } catch (RunFileException e) {
      throw new RunFileException(
          "cannot read " + path + ": " + other(path).orElse(e.getMessage()), e);
    } catch (IOException e) {
      throw new RunFileException("cannot read " + path + ": " + FileErrorText.of(e), e);
    } catch (OutOfMemoryError e) {
      throw new RunFileException(
          "cannot read " + path + ": it needs more memory than this process may take", e);
    }
  }

  /** What {@code path}, which is no run file, is instead, and what reads it. */
  private static Optional<String> other(Path path) {
    if (isOf(path, SustainedFile.SCHEMA)) {
      return Optional.of(SUSTAINED);
    }
    return String.valueOf(path.getFileName()).endsWith(".tflite")
        ? Optional.of(MODEL)
        : Optional.empty();
  }

  /** The content of a run file or journal; not larger than can be read. */
  static JsonSource source(Path path) throws IOException {
    return BoundedFile.source(path, (int) mostBytes());
  }

  /** The greatest size of a run file or journal that this process reads. */
  static long mostBytes() {
    return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }
}
