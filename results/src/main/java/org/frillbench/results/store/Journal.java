package org.frillbench.results.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;

/**
 * The journal of a run in progress, in JSON Lines: the header, then one line per trial, each on
 * disk before the next trial starts.
 */
public final class Journal implements AutoCloseable {

  private final Path path;

  // Not a FileChannel, which is closed if its thread is interrupted, as on Ctrl-C.
  private final RandomAccessFile file;

  private long length;

  private Journal(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  private static Journal create(Path path) throws IOException {
    Folders.make(path);
    Files.createFile(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      JournalLock.takeFromProbes(file.getChannel());
    } catch (IOException e) {
      // Without file locks a second run reports this journal as left over, and stops as well.
      return new Journal(path, file);
    }
    return new Journal(path, file);
  }

  /** The path of the journal of a run whose output is {@code output}, in the same folder. */
  public static Path beside(Path output) {
    return output.resolveSibling(output.getFileName() + ".journal");
  }

  /**
   * Creates a journal, and its missing parent folders.
   *
   * @throws OutputException if that fails or a journal exists already, as it may be the only copy
   *     of a killed run
   */
  public static Journal open(Path path, RunHeader header) throws OutputException {
    Journal journal;
    try {
      journal = create(path);
    } catch (IOException e) {
      throw new OutputException(
          Files.isRegularFile(path)
              ? JournalLock.obstacle(path)
              : "cannot write " + path + ": " + FileErrorText.of(e),
          e);
    }
    journal.writeHeader(header);
    return journal;
  }

  /**
   * Carries the journal of a killed run on: what follows its last complete line is cut off, and
   * {@code resumption} added.
   *
   * @param bytes its length when it was read
   * @param complete the length of its complete lines
   * @throws OutputException if that fails, a run is writing the journal, or has since it was read
   */
  static Journal resume(Path path, long bytes, long complete, Resumption resumption)
      throws OutputException {
    try {
      // Opening it would make it anew.
      if (!Files.isRegularFile(path)) {
        throw changed(path);
      }
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      boolean kept = false;
      try {
        if (!JournalLock.take(file.getChannel())) {
          throw new OutputException(JournalLock.inUse(path));
        }
        requireLength(path, bytes);
        file.setLength(complete);
        file.seek(complete);
        Journal journal = new Journal(path, file);
        journal.append(JournalLine.stopped(resumption));
        kept = true;
        return journal;
      } finally {
        if (!kept) {
          file.close();
        }
      }
    } catch (IOException e) {
      throw new OutputException("cannot carry on " + path + ": " + FileErrorText.of(e), e);
    }
  }

  /** Checks that no run has continued {@code path}, which would lose that run's trials. */
  static void requireLength(Path path, long bytes) throws IOException, OutputException {
    if (Files.size(path) != bytes) {
      throw changed(path);
    }
  }

  private static OutputException changed(Path path) {
    return new OutputException(
        path + " has changed since it was read, by another run that resumed it");
  }

  private void writeHeader(RunHeader header) throws OutputException {
    try {
      append(RunJson.line(header));
      Folders.force(path);
    } catch (OutputException e) {
      discard();
      throw e;
    }
  }

  /** Appends {@code line}, which is on disk when this returns. */
  public void append(JournalLine line) throws OutputException {
    append(RunJson.line(line));
  }

  private void append(String line) throws OutputException {
    try {
      write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw OutputFiles.unwritten(path, e);
    }
  }

  private void write(byte[] line) throws IOException {
    long start = file.getFilePointer();
    try {
      file.write(line);
      file.getFD().sync();
      length = start + line.length;
    } catch (IOException e) {
      // A partial line would make the lines after it unreadable.
      file.setLength(start);
      throw e;
    }
  }

  /**
   * Whether it has three quarters of the size that is read again; the run file, which is indented,
   * may be larger.
   */
  public boolean nearsLimit() {
    return length > RunStore.mostBytes() / 4 * 3;
  }

  /** The path of the journal. */
  public Path path() {
    return path;
  }

  /** Closes the journal and keeps the file. */
  @Override
  public void close() throws OutputException {
    try {
      file.close();
    } catch (IOException e) {
      throw new OutputException("cannot close " + path + ": " + FileErrorText.of(e), e);
    }
  }

  /**
   * Removes the file, after the run file was written, and closes the journal: in this order where
   * the system removes open files, so that no other run gets the lock of a file that is about to
   * go.
   */
  public void discard() throws OutputException {
    try {
      if (!path.toFile().delete()) {
        file.close();
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new OutputException("cannot remove " + path + ": " + FileErrorText.of(e), e);
    } finally {
      close();
    }
  }
}
