package org.frillbench.results.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that ended early is carried on once, and loses nothing by that. */
final class UnfinishedRunTest {

  private static final RunFile WHOLE = complete(Runs.frillAndTrill());
  private static final List<Measurement> TRIALS = WHOLE.measurements();
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final Invocation AGAIN = new Invocation("/home/jo", List.of("push-and-run"));

  private static RunFile complete(RunFile run) {
    return RunFile.of(
        run.tool(),
        run.run().finished(Instant.EPOCH, false),
        run.target(),
        run.measurements(),
        List.of());
  }

  @TempDir Path folder;

  private Path output;
  private Path path;

  @BeforeEach
  void paths() {
    output = folder.resolve("run.json");
    path = Journal.beside(output);
  }

  /** The journal of a run that was killed while it wrote its second trial. */
  private void kill() throws Exception {
    RunHeader header =
        new RunHeader(WHOLE.tool(), WHOLE.run().carriedOn(null), WHOLE.target(), AGAIN);
    try (Journal journal = Journal.open(path, header)) {
      journal.append(JournalLine.measured(TRIALS.get(0)));
    }
    Files.writeString(path, "{\"measurement\":{", StandardOpenOption.APPEND);
  }

  /** The run file of a run that its user interrupted after one trial. */
  private void interrupt() throws Exception {
    Run run = WHOLE.run().finished(Instant.EPOCH, true);
    RunFile early = RunFile.of(WHOLE.tool(), run, WHOLE.target(), TRIALS.subList(0, 1), List.of());
    RunStore.write(Analysis.of(early), output, false);
  }

  private static void resume(Path file, Measurement trial) throws Exception {
    try (Journal journal = UnfinishedRun.read(file).journal(AGAIN, NOW)) {
      journal.append(JournalLine.measured(trial));
    }
  }

  private static List<String> lines(List<Measurement> trials) {
    return trials.stream().map(RunJson::line).toList();
  }

  @Test
  void journalKeepsItsTrialsHoweverOftenItIsResumed() throws Exception {
    kill();
    resume(path, TRIALS.get(1));
    resume(path, TRIALS.get(2));
    RunFile run = RunStore.read(path);
    assertEquals(lines(TRIALS.subList(0, 3)), lines(run.measurements()));
    assertEquals(2, run.run().resumptions().size());
    assertEquals(NOW.toString(), run.run().resumptions().get(0).resumed());
  }

  @Test
  void resumedRunFileStaysAndItsJournalHasItsTrials() throws Exception {
    interrupt();
    byte[] before = Files.readAllBytes(output);
    resume(output, TRIALS.get(1));
    assertEquals(lines(TRIALS.subList(0, 2)), lines(RunStore.read(path).measurements()));
    assertEquals(
        Instant.EPOCH.toString(), RunStore.read(path).run().resumptions().get(0).stopped());
    assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(output));
    UnfinishedRun killed = UnfinishedRun.read(path);
    assertEquals(Optional.of(output), killed.output());
    assertTrue(killed.replaces(output));
    assertEquals(Optional.of(AGAIN), killed.invocation());
    assertThrows(OutputException.class, () -> UnfinishedRun.read(output).journal(AGAIN, NOW));
  }

  @Test
  void completeRunFileIsNotReplaced() throws Exception {
    kill();
    RunStore.write(Analysis.of(WHOLE), output, false);
    assertFalse(UnfinishedRun.read(path).replaces(output));
    assertFalse(UnfinishedRun.read(path).replaces(folder.resolve("absent.json")));
  }

  @Test
  void journalIsNoOutputOfItsOwnRunWhateverItsName() throws Exception {
    kill();
    Path renamed = Files.move(path, folder.resolve("saved"));
    UnfinishedRun run = UnfinishedRun.read(renamed);
    assertEquals(Optional.empty(), run.output());
    assertEquals(
        renamed + " is the journal of the run itself: name another output",
        assertThrows(OutputException.class, () -> run.replaces(renamed)).getMessage());
  }

  @Test
  void journalThatAnotherRunHasContinuedIsRefused() throws Exception {
    kill();
    UnfinishedRun read = UnfinishedRun.read(path);
    resume(path, TRIALS.get(1));
    assertEquals(
        path + " has changed since it was read, by another run that resumed it",
        assertThrows(OutputException.class, () -> read.journal(AGAIN, NOW)).getMessage());
    assertEquals(lines(TRIALS.subList(0, 2)), lines(RunStore.read(path).measurements()));
  }

  @Test
  void journalThatAnotherRunHasCompletedIsRefusedAndNotMadeAgain() throws Exception {
    kill();
    UnfinishedRun read = UnfinishedRun.read(path);
    Files.delete(path);
    assertThrows(OutputException.class, () -> read.journal(AGAIN, NOW));
    assertFalse(Files.exists(path));
  }

  @Test
  void runFileThatAnotherRunHasCompletedIsRefused() throws Exception {
    interrupt();
    UnfinishedRun read = UnfinishedRun.read(output);
    RunStore.write(Analysis.of(WHOLE), output, true);
    assertThrows(OutputException.class, () -> read.journal(AGAIN, NOW));
    assertFalse(Files.exists(path));
  }

  @Test
  void runFileThatAnotherProcessIsJustCarryingOnIsRefused() throws Exception {
    interrupt();
    UnfinishedRun read = UnfinishedRun.read(output);
    try (FileChannel other = FileChannel.open(output, StandardOpenOption.WRITE)) {
      assertTrue(JournalLock.take(other));
      assertEquals(
          output + " is just being carried on by another run",
          assertThrows(OutputException.class, () -> read.journal(AGAIN, NOW)).getMessage());
    }
    assertFalse(Files.exists(path));
  }

  @Test
  void ofResumesOfOneRunFileAtTheSameTimeOneProceeds() throws Exception {
    interrupt();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 20; i++) {
        CyclicBarrier together = new CyclicBarrier(4);
        UnfinishedRun read = UnfinishedRun.read(output);
        Callable<Optional<Journal>> resume =
            () -> {
              together.await();
              try {
                return Optional.of(read.journal(AGAIN, NOW));
              } catch (OutputException e) {
                String message = e.getMessage();
                boolean plain =
                    message.endsWith("is just being carried on by another run")
                        || message.endsWith(
                            "being written by a run in progress: name another output");
                assertTrue(plain, message);
                return Optional.empty();
              }
            };
        List<Journal> proceeding = new ArrayList<>();
        for (Future<Optional<Journal>> each : pool.invokeAll(Collections.nCopies(4, resume))) {
          each.get().ifPresent(proceeding::add);
        }
        assertEquals(1, proceeding.size());
        proceeding.get(0).discard();
      }
    } finally {
      pool.shutdown();
    }
  }

  /** Opens a journal in a process of its own and prints why that fails. */
  static final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] args) throws RunFileException {
      try {
        UnfinishedRun.read(Path.of(args[0])).journal(AGAIN, NOW);
      } catch (OutputException e) {
        System.out.print(e.getMessage());
      }
    }
  }

  @Test
  void resumedJournalIsLockedForOtherProcesses() throws Exception {
    kill();
    try (Journal journal = UnfinishedRun.read(path).journal(AGAIN, NOW)) {
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  journal.path().toString())
              .redirectErrorStream(true)
              .start();
      assertEquals(
          path + " is being written by a run in progress: name another output",
          new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(0, other.waitFor());
    }
  }
}
