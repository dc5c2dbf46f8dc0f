package org.frillbench.results.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A run that ended before its plan did.
 *
 * @param file its journal, or the run file that it left
 * @param bytes the length of the file
 * @param run what was measured
 * @param invocation the command that made it, which journals hold; empty for a run file
 * @param stopped when it ended, or was last written to
 */
public record UnfinishedRun(
    Path file, int bytes, RunFile run, Optional<Invocation> invocation, Instant stopped) {

  private static final String JOURNAL = ".journal";

  /**
   * Reads an unfinished run.
   *
   * @throws RunFileException if {@code file} cannot be read, or its run is complete
   */
  public static UnfinishedRun read(Path file) throws RunFileException {
    RunFile run = RunStore.read(file);
    if (!run.run().endedEarly()) {
      throw new RunFileException(
          file + " holds a run that reached the end of its plan: there is nothing to resume");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new UnfinishedRun(
          file,
          bytes.length,
          run,
          JournalReader.isJournal(bytes)
              ? Optional.of(JournalReader.invocation(bytes))
              : Optional.empty(),
          run.run().finished() == null
              ? Files.getLastModifiedTime(file).toInstant()
              : Instant.parse(run.run().finished()));
    } catch (IOException e) {
      throw new RunFileException("cannot read " + file + ": " + FileErrorText.of(e), e);
    }
  }

  /**
   * The run file that it will be in when it is complete; empty for a journal that was renamed, from
   * which its name does not follow.
   */
  public Optional<Path> output() {
    if (invocation.isEmpty()) {
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
        if (invocation.isPresent()) {
          throw new OutputException(
              output + " is the journal of the run itself: name another output");
        }
        return true;
      }
      Run there = RunStore.read(output).run();
      return there.endedEarly()
          && there.id().equals(run.run().id())
          && there.started().equals(run.run().started());
    } catch (IOException | RunFileException e) {
      return false;
    }
  }

  /** The run as it goes on at {@code now}. */
  public Run resumed(Instant now) {
    List<Resumption> stops = new ArrayList<>();
    if (run.run().resumptions() != null) {
      stops.addAll(run.run().resumptions());
    }
    stops.add(resumption(now));
    return run.run().carriedOn(stops);
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
    if (invocation.isPresent()) {
      return Journal.resume(file, bytes, resumption(now));
    }
    requireUnchanged();
    Path path = Journal.beside(file);
    Run begun = run.run().carriedOn(null);
    int restored =
        RestoredJournal.write(path, new RunHeader(run.tool(), begun, run.target(), again), run);
    return Journal.resume(path, restored, resumption(now));
  }

  private void requireUnchanged() throws OutputException {
    try {
      Journal.requireLength(file, bytes);
    } catch (IOException e) {
      throw new OutputException("cannot carry on " + file + ": " + FileErrorText.of(e), e);
    }
  }
}
