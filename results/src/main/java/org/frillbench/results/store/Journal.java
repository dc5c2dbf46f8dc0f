package org.frillbench.results.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;

/**
 * What a run has measured so far, on disk before the next trial starts: JSON Lines, first the
 * header, then a line a trial.
 */
public final class Journal implements AutoCloseable {

  private final Path path;

  // Not a channel: that one closes for good when its thread is interrupted, as Ctrl-C may do.
  private final RandomAccessFile file;

  private Journal(Path path) throws IOException {
    this.path = path;
    Folders.make(path);
    Files.createFile(path);
    this.file = new RandomAccessFile(path.toFile(), "rw");
    try {
      lock(file);
    } catch (IOException e) {
      // Some file systems have no locks: then a second run takes this one for dead, and stops too.
      return;
    }
  }

  /**
   * Marks the file as being written, for as long as it is open and its process lives. Behind the
   * end of any journal, because some systems let nobody read what is locked.
   *
   * @return whether it is so marked by this process now; false where another holds it
   */
  private static boolean lock(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, /* shared= */ false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Where the journal of a run that will be written to {@code output} lies: beside it. */
  public static Path beside(Path output) {
    return output.resolveSibling(output.getFileName() + ".journal");
  }

  /**
   * Starts a journal, making the folders it needs.
   *
   * @throws OutputException if that cannot be, also because a journal is there already: it may hold
   *     the only copy of a killed run
   */
  public static Journal open(Path path, RunHeader header) throws OutputException {
    Journal journal;
    try {
      journal = new Journal(path);
    } catch (IOException e) {
      throw new OutputException(
          Files.isRegularFile(path)
              ? inTheWay(path)
              : "cannot write " + path + ": " + FileErrorText.of(e),
          e);
    }
    journal.start(header);
    return journal;
  }

  private static String inTheWay(Path path) {
    try (RandomAccessFile other = new RandomAccessFile(path.toFile(), "rw")) {
      if (!lock(other)) {
        return path + " is being written by a run that goes on now: name another output";
      }
    } catch (IOException e) {
      return path
          + " is there already, and whose it is cannot be found out: "
          + FileErrorText.of(e);
    }
    return path + " is left from a run that was cut off: keep or remove it first";
  }

  private void start(RunHeader header) throws OutputException {
    try {
      append(RunJson.line(header));
      Folders.force(path);
    } catch (OutputException e) {
      discard();
      throw e;
    }
  }

  /** Adds a measured trial; on disk when this returns. */
  public void append(Measurement measurement) throws OutputException {
    append(RunJson.line(new JournalLine(measurement, null, null)));
  }

  /** Adds a measured trial of a limit; on disk when this returns. */
  public void appendLimit(Measurement limit) throws OutputException {
    append(RunJson.line(new JournalLine(null, limit, null)));
  }

  /** Adds a trial without samples; on disk when this returns. */
  public void append(FailedTrial missed) throws OutputException {
    append(RunJson.line(new JournalLine(null, null, missed)));
  }

  private void append(String line) throws OutputException {
    try {
      write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("cannot write " + path + ": " + FileErrorText.of(e), e);
    }
  }

  private void write(byte[] line) throws IOException {
    long whole = file.getFilePointer();
    try {
      file.write(line);
      file.getFD().sync();
    } catch (IOException e) {
      // Half a line in the middle would cost what follows it.
      file.setLength(whole);
      throw e;
    }
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** Closes and keeps it. */
  @Override
  public void close() throws OutputException {
    try {
      file.close();
    } catch (IOException e) {
      throw new OutputException("cannot close " + path + ": " + FileErrorText.of(e), e);
    }
  }

  /** Closes and removes it, once the run file stands. */
  public void discard() throws OutputException {
    close();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new OutputException("cannot remove " + path + ": " + FileErrorText.of(e), e);
    }
  }
}
