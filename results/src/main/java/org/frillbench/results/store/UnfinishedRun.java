package org.frillbench.results.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;

/**
 * A run that ended before its plan did, as its journal or the run file that it left has it. The
 * file is read once.
 */
public final class UnfinishedRun {

  private static final String JOURNAL = ".journal";

  private final Path file;
  private final StoredRun stored;
  private final Instant stopped;

  private UnfinishedRun(Path file, StoredRun stored, Instant stopped) {
    this.file = file;
    this.stored = stored;
    this.stopped = stopped;
  }

  /**
   * Reads an unfinished run.
   *
   * @throws RunFileException if {@code file} cannot be read, or its run is complete
   */
  public static UnfinishedRun read(Path file) throws RunFileException {
    StoredRun stored = RunStore.open(file);
    Run run = stored.run().run();
    if (!run.endedEarly()) {
      throw new RunFileException(
          file + " holds a run that reached the end of its plan: there is nothing to resume");
    }
    try {
      return new UnfinishedRun(
          file,
          stored,
          run.finished() == null
              ? Files.getLastModifiedTime(file).toInstant()
              : Instant.parse(run.finished()));
    } catch (IOException e) {
      throw new RunFileException("cannot read " + file + ": " + FileErrorText.of(e), e);
    }
  }

  /** Its journal, or the run file that it left. */
  public Path file() {
    return file;
  }

  /** When it ended, or was last written to. */
  public Instant stopped() {
    return stopped;
  }

  /** What was measured. */
  public RunFile run() {
    return stored.run();
  }

  /** The command that made it, which journals hold; empty for a run file. */
  public Optional<Invocation> invocation() {
    return stored.invocation();
  }

  /**
   * The run file that it will be in when it is complete; empty for a journal that was renamed, from
   * which its name does not follow.
   */
  public Optional<Path> output() {
    if (invocation().isEmpty()) {
      return Optional.of(file);
    }
    String name = String.valueOf(file.getFileName());
    int end = name.length() - JOURNAL.length();
    return name.endsWith(JOURNAL) && end > 0
        ? Optional.of(file.resolveSibling(name.substring(0, end)))
        : Optional.empty();
  }

  /**
   * Whether {@code output} is a run file of this run, written when it ended early.
   *
   * @throws OutputException if it is the journal, which is removed when the run is complete
   */
  public boolean replaces(Path output) throws OutputException {
    try {
      if (Files.exists(output) && Files.isSameFile(output, file)) {
        if (invocation().isPresent()) {
          throw new OutputException(
              output + " is the journal of the run itself: name another output");
        }
        return true;
      }
      Run there = RunStore.read(output).run();
      return there.endedEarly()
          && there.id().equals(run().run().id())
          && there.started().equals(run().run().started());
    } catch (IOException | RunFileException e) {
      return false;
    }
  }

  /** The run as it goes on at {@code now}. */
  public Run resumed(Instant now) {
    List<Resumption> stops = new ArrayList<>();
    Run begun = run().run();
    if (begun.resumptions() != null) {
      stops.addAll(begun.resumptions());
    }
    stops.add(resumption(now));
    return begun.carriedOn(stops);
  }

  private Resumption resumption(Instant now) {
    return new Resumption(stopped.toString(), now.toString());
  }

  /**
   * Its journal, ready for further trials.
   *
   * @param again the command that carries it on, for a run file, which holds none
   * @throws OutputException if it cannot be written, or a run is writing it
   */
  public Journal journal(Invocation again, Instant now) throws OutputException {
    if (invocation().isPresent()) {
      return Journal.resume(file, stored.bytes(), stored.complete(), resumption(now));
    }
    // Without "create", so that a file that was removed stays so.
    try (FileChannel alone = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // Until the journal has a lock of its own.
      if (!JournalLock.take(alone)) {
        throw new OutputException(file + " is just being carried on by another run");
      }
      Journal.requireLength(file, stored.bytes());
      Path path = Journal.beside(file);
      Run begun = run().run().carriedOn(null);
      RunHeader header = new RunHeader(run().tool(), begun, run().target(), again);
      int restored = RestoredJournal.write(path, header, run());
      return Journal.resume(path, restored, restored, resumption(now));
    } catch (IOException e) {
      throw new OutputException("cannot carry on " + file + ": " + FileErrorText.of(e), e);
    }
  }
}
