package org.frillbench.results.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;

/** Shows other processes that a run writes a file; ends with the process at the latest. */
final class JournalLock {

  private static final int MOST_PROBES = 200;
  private static final long PROBE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private JournalLock() {}

  /**
   * Locks the file until it is closed or the process ends. The locked byte is beyond the end of any
   * file, because some systems prevent the reading of locked bytes.
   *
   * @return whether this process has the lock; false if another has it
   */
  static boolean take(FileChannel file) throws IOException {
    try {
      return file.tryLock(Long.MAX_VALUE - 1, 1, /* shared= */ false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Locks a file that this process has just made. Another one that finds it there may have the lock
   * for a moment, to see whether a run is writing it ({@link #obstacle}).
   *
   * @return whether this process has the lock
   */
  static boolean takeFromProbes(FileChannel file) throws IOException {
    boolean taken = take(file);
    for (int i = 0; i < MOST_PROBES && !taken; i++) {
      LockSupport.parkNanos(PROBE_NANOS);
      taken = take(file);
    }
    return taken;
  }

  static String inUse(Path path) {
    return path + " is being written by a run in progress: name another output";
  }

  /** Why the journal {@code path}, which exists, is not replaced. */
  static String obstacle(Path path) {
    try (RandomAccessFile other = new RandomAccessFile(path.toFile(), "rw")) {
      if (!take(other.getChannel())) {
        return inUse(path);
      }
      if (Files.size(path) == 0) {
        return path + " is empty: a run is just beginning to write it, or it can be removed";
      }
    } catch (IOException e) {
      return path
          + " exists already, and whether a run is writing it is unknown: "
          + FileErrorText.of(e);
    }
    return path + " is left from an interrupted run: move or remove it" + otherRemedy(path);
  }

  /** By the command that made it. */
  private static String otherRemedy(Path path) {
    try {
      RunHeader header = JournalReader.header(RunStore.source(path));
      if (header.run().plan().protocol().sustain() != null) {
        return "; sustain --plot shows it";
      }
      return header
          .invocation()
          .command()
          .map(command -> ", or carry it on with " + command + " --resume")
          .orElse("");
    } catch (IOException | RunFileException e) {
      return "";
    }
  }
}
