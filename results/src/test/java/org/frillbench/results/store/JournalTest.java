package org.frillbench.results.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.JmhProtocol;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

  private static final List<Measurement> TRIALS = Runs.frillAndTrill().measurements();

  @TempDir Path folder;

  private Path filled() throws OutputException {
    Path path = Journal.beside(folder.resolve("deeper/run.json"));
    try (Journal journal = Journal.open(path, Runs.header())) {
      journal.append(JournalLine.measured(TRIALS.get(0)));
      journal.append(
          JournalLine.missed(
              Runs.failed("FRILL", 1, FailedTrial.Kind.AGENT_DIED, "it stopped: ü")));
      journal.append(JournalLine.measured(TRIALS.get(1)));
      journal.append(JournalLine.limit(TRIALS.get(2)));
    }
    return path;
  }

  @Test
  void journalPathIsThatOfTheOutputWithASuffix() {
    assertEquals(Path.of("a", "run.json.journal"), Journal.beside(Path.of("a", "run.json")));
  }

  @Test
  void trialIsReadableBeforeTheNextOneStarts() throws Exception {
    Path path = folder.resolve("j");
    try (Journal journal = Journal.open(path, Runs.header())) {
      assertEquals(List.of(), RunStore.read(path).measurements());
      journal.append(JournalLine.measured(TRIALS.get(0)));
      assertEquals(1, RunStore.read(path).measurements().size());
    }
  }

  @Test
  void planOfFurtherTrialsIsReadFromTheJournal() throws Exception {
    PrecisionPlan plan = new PrecisionPlan(8, 1_000, List.of());
    Path path = folder.resolve("planned");
    try (Journal journal = Journal.open(path, Runs.header())) {
      journal.append(JournalLine.measured(TRIALS.get(0)));
      assertNull(RunStore.read(path).precisionPlans());
      journal.append(JournalLine.planned(plan));
      assertEquals(List.of(plan), RunStore.read(path).precisionPlans());
    }
  }

  @Test
  void journalOfKilledRunIsReadAndAnalysed() throws Exception {
    RunFile run = RunStore.read(filled());
    assertEquals(2, run.measurements().size());
    assertEquals(3, run.limits().get(0).round() + run.limits().size());
    assertEquals("it stopped: ü", run.missed().get(0).message());
    assertEquals(
        List.of("FRILL", "TRILL"),
        Analysis.of(run).rows().stream().map(TableRow::candidate).toList());
    assertTrue(run.run().interrupted());
    Path written = folder.resolve("recovered.json");
    RunStore.write(Analysis.of(run), written, false);
    assertEquals(2, RunStore.read(written).measurements().size());
  }

  @Test
  void journalOfKilledJmhRunKeepsAveragesAndProtocol() throws Exception {
    JmhProtocol jmh = new JmhProtocol(List.of(JmhProtocol.Mode.values()), 3, 5, 1000);
    RunFile run = new RunBuilder("FRILL", "TRILL").jmh(jmh).killed().file();
    RunHeader header =
        new RunHeader(run.tool(), run.run(), run.target(), Runs.header().invocation());
    Path path = folder.resolve("j");
    try (Journal journal = Journal.open(path, header)) {
      journal.append(
          JournalLine.average(
              new AverageFork("TRILL", TRIALS.get(0).settings(), 2, 1, List.of(3e8, 2e8))));
    }
    RunFile read = RunStore.read(path);
    assertEquals(jmh, read.run().plan().protocol().jmh());
    String shown =
        Format.TEXT.render(TableDocument.of(LatencyTable.of(Analysis.of(read), Set.of())));
    assertTrue(shown.contains("\n2 of 3 rounds, "), shown);
    assertTrue(shown.matches("(?s).*\nAverage time:.*\n *TRILL +1 +250 +250 to 250 .*"), shown);
  }

  /** A header whose run has an end: the journal of a killed run never received it. */
  @Test
  void runFromJournalIsInterrupted() throws Exception {
    Run running = Runs.run("FRILL", "TRILL").finished(Instant.EPOCH, false);
    RunHeader header =
        new RunHeader(Runs.tool(), running, Runs.virtual(), Runs.header().invocation());
    Path path = folder.resolve("j");
    try (Journal journal = Journal.open(path, header)) {
      journal.append(JournalLine.measured(TRIALS.get(0)));
    }
    RunFile run = RunStore.read(path);
    assertTrue(run.run().interrupted());
    String shown =
        Format.TEXT.render(TableDocument.of(LatencyTable.of(Analysis.of(run), Set.of())));
    assertTrue(shown.contains("\n1 of 3 rounds, seed 1, interrupted, "), shown);
    String json = Format.JSON.render(TableDocument.of(LatencyTable.of(Analysis.of(run), Set.of())));
    assertTrue(json.contains("\"interrupted\": true,\n  \"rounds\": 1,\n  \"plannedRounds\": 3"));
  }

  /** The file is truncated after every byte, also within a character. */
  @Test
  void truncatedLastLineIsIgnored() throws Exception {
    Path path = filled();
    byte[] whole = Files.readAllBytes(path);
    String text = new String(whole, StandardCharsets.UTF_8);
    int header = text.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8).length;
    for (int end = header + 1; end < whole.length; end++) {
      Files.write(path, Arrays.copyOf(whole, end));
      long lines =
          new String(whole, 0, end, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
      RunFile run = RunStore.read(path);
      assertEquals(lines - 1, run.measurements().size() + run.missed().size());
    }
  }

  /** The trials, some of them with so many samples that their lines are several megabytes. */
  private static List<Measurement> largeTrials() throws RunFileException {
    List<Measurement> large = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      long[] samples = new long[i % 2 == 0 ? 900_000 : 10_000];
      Arrays.setAll(samples, sample -> 1_000_000_000L + sample);
      large.add(
          Runs.read(
              RunJson.line(TRIALS.get(i))
                  .replaceFirst(
                      "\"samplesNs\":\\[[0-9,]*]",
                      "\"samplesNs\":" + Arrays.toString(samples).replace(" ", "")),
              Measurement.class));
    }
    return large;
  }

  @Test
  void journalOfTrialsWithManySamplesIsReadInPieces() throws Exception {
    List<Measurement> large = largeTrials();
    Path path = Journal.beside(folder.resolve("run.json"));
    try (Journal journal = Journal.open(path, Runs.header())) {
      for (Measurement trial : large) {
        journal.append(JournalLine.measured(trial));
      }
    }
    long complete = Files.size(path);
    Files.writeString(path, "{\"measurement\"", StandardOpenOption.APPEND);
    StoredRun stored = RunStore.open(path);
    assertEquals(complete, stored.complete());
    assertEquals(Files.size(path), stored.bytes());
    assertEquals(
        large.stream().map(Measurement::samplesNs).toList(),
        stored.run().measurements().stream().map(Measurement::samplesNs).toList());
  }

  @Test
  void endlessLineIsRejectedWithItsNumber() throws Exception {
    Path path = filled();
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(file.length() + (100 << 20));
    }
    assertEquals(
        "cannot read " + path + ": line 6 is longer than that of any trial",
        assertThrows(RunFileException.class, () -> RunStore.read(path)).getMessage());
  }

  @Test
  void journalThatWillSoonBeTooLargeToBeReadSaysSo() throws Exception {
    Path path = filled();
    Resumption again = new Resumption(Instant.EPOCH.toString(), Instant.EPOCH.toString());
    for (long length : new long[] {Files.size(path), RunStore.mostBytes() / 4 * 3}) {
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(length);
      }
      try (Journal journal = Journal.resume(path, length, length, again)) {
        assertEquals(length >= RunStore.mostBytes() / 4 * 3, journal.nearsLimit());
      }
    }
  }

  @Test
  void truncatedHeaderIsRejected() throws Exception {
    Path path = filled();
    Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 100));
    assertEquals(
        "cannot read " + path + ": it ends before its first trial",
        assertThrows(RunFileException.class, () -> RunStore.read(path)).getMessage());
  }

  @Test
  void damagedLineIsRejectedWithItsNumber() throws Exception {
    Path path = filled();
    String text = Files.readString(path);
    Files.writeString(path, text.replace("{\"missed\"", "{\"mist\""));
    assertEquals(
        "cannot read " + path + ": in line 3, $ has an unknown or repeated field",
        assertThrows(RunFileException.class, () -> RunStore.read(path)).getMessage());
  }

  @Test
  void newerJournalVersionIsRejectedByName() throws Exception {
    Path path = filled();
    Files.writeString(path, Files.readString(path).replace("journal/1", "journal/7"));
    String message = assertThrows(RunFileException.class, () -> RunStore.read(path)).getMessage();
    assertTrue(message.contains("frill-bench/journal/7"), message);
  }

  @Test
  void existingJournalIsNotOverwritten() throws Exception {
    Path path = filled();
    byte[] before = Files.readAllBytes(path);
    String message =
        assertThrows(OutputException.class, () -> Journal.open(path, Runs.header())).getMessage();
    assertEquals(
        path
            + " is left from an interrupted run: move or remove it, or carry it on with"
            + " push-and-run --resume",
        message);
    assertTrue(Arrays.equals(before, Files.readAllBytes(path)));
  }

  @Test
  void journalInUseIsReportedAsInUse() throws Exception {
    Path path = folder.resolve("j");
    try (Journal journal = Journal.open(path, Runs.header())) {
      assertEquals(
          path + " is being written by a run in progress: name another output",
          assertThrows(OutputException.class, () -> Journal.open(path, Runs.header()))
              .getMessage());
      journal.append(JournalLine.measured(TRIALS.get(0)));
    }
    assertEquals(1, RunStore.read(path).measurements().size());
  }

  @Test
  void interruptedThreadStillAppends() throws Exception {
    Path path = folder.resolve("j");
    try (Journal journal = Journal.open(path, Runs.header())) {
      Thread.currentThread().interrupt();
      journal.append(JournalLine.measured(TRIALS.get(0)));
      journal.append(JournalLine.measured(TRIALS.get(1)));
      assertTrue(Thread.interrupted());
    }
    assertEquals(2, RunStore.read(path).measurements().size());
  }

  @Test
  void discardedJournalIsRemoved() throws Exception {
    Path path = folder.resolve("j");
    Journal journal = Journal.open(path, Runs.header());
    assertTrue(Files.exists(journal.path()));
    journal.discard();
    assertFalse(Files.exists(path));
  }

  @Test
  void unwritablePathIsReportedWithItsCause() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String message =
        assertThrows(OutputException.class, () -> Journal.open(file.resolve("j"), Runs.header()))
            .getMessage();
    assertEquals(
        "cannot write " + file.resolve("j") + ": another file exists at this path or above it",
        message);
  }
}
