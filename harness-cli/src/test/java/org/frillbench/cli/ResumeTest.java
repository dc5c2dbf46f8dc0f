package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Tool;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.JournalLine;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.store.UnfinishedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --resume} measures what an interrupted run lacks, and nothing else. */
@Tag("slow")
final class ResumeTest {

  private static final int LIMIT_SECONDS = 60;
  private static final String JOURNAL = "run.json.journal";
  private static final List<String> SHORT =
      List.of("--warm-up", "1", "--iterations", "5", "--min-time", "0s", "--output", "run.json");

  @TempDir Path folder;

  @BeforeEach
  void models() throws Exception {
    TinyModel.floats(folder.resolve("a.tflite"));
    TinyModel.student(folder.resolve("b.tflite"));
  }

  private static String[] command(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(SHORT);
    return all.toArray(String[]::new);
  }

  private RunFile complete(String... words) throws Exception {
    Cli.Ended ended = InProcess.run(folder, command(words));
    assertEquals(0, ended.exit(), ended.err());
    return RunFiles.read(folder.resolve("run.json"));
  }

  private RunFile hostRun() throws Exception {
    return complete("push-and-run", "--target", "host", "--rounds", "3", "a.tflite", "b.tflite");
  }

  /** The journal that {@code run} would have left, killed after {@code trials} trials. */
  private void kill(RunFile run, int trials, Tool tool) throws Exception {
    kill(run, trials, tool, List.of("push-and-run"));
  }

  private void kill(RunFile run, int trials, Tool tool, List<String> command) throws Exception {
    Files.delete(folder.resolve("run.json"));
    Run begun = new Run(run.run().id(), run.run().started(), null, run.run().plan(), false);
    Invocation made = new Invocation(Path.of("").toAbsolutePath().toString(), command);
    RunHeader header = new RunHeader(tool, begun, run.target(), made);
    try (Journal journal = Journal.open(folder.resolve(JOURNAL), header)) {
      for (Measurement trial : run.measurements().subList(0, trials)) {
        journal.append(JournalLine.measured(trial));
      }
      if (run.precisionPlans() != null) {
        for (PrecisionPlan plan : run.precisionPlans()) {
          journal.append(JournalLine.planned(plan));
        }
      }
    }
  }

  private static List<String> slots(RunFile run) {
    return run.measurements().stream()
        .map(trial -> trial.round() + "." + trial.order() + " " + trial.candidate().name())
        .toList();
  }

  private static List<String> lines(RunFile run, int trials) {
    return run.measurements().subList(0, trials).stream().map(RunJson::line).toList();
  }

  private Cli.Ended resume(String... words) {
    return InProcess.run(
        folder,
        Stream.concat(Stream.of(command(words)), Stream.of("--resume", JOURNAL))
            .toArray(String[]::new));
  }

  private void assertRefused(String sentence, Cli.Ended ended) {
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertTrue(Files.exists(folder.resolve(JOURNAL)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--target=host", "--virtual-device"})
  void killedRunIsCompletedFromItsJournalAlone(String target) throws Exception {
    File err = folder.resolve("err").toFile();
    Process process =
        new Cli(folder)
            .start(
                folder.resolve("out").toFile(),
                err,
                command("push-and-run", target, "--rounds", "6", "a.tflite", "b.tflite"));
    List<ProcessHandle> children = new ArrayList<>();
    while (Files.readString(err.toPath()).split("median", -1).length < 4) {
      assertTrue(process.isAlive(), Files.readString(err.toPath()));
      children.addAll(process.descendants().toList());
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    for (ProcessHandle child : children) {
      child.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
    RunFile killed = RunStore.read(folder.resolve(JOURNAL));

    Cli.Ended ended = new Cli(folder).run("push-and-run", "--resume", JOURNAL);
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(
        ended.err().contains("Resuming the run in " + JOURNAL + ", which stopped "), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    int before = killed.measurements().size();
    assertTrue(before >= 3);
    assertEquals(lines(killed, before), lines(run, before));
    assertEquals(12, run.measurements().size());
    assertEquals(12, slots(run).stream().distinct().count());
    assertEquals(killed.run().id(), run.run().id());
    assertFalse(run.run().endedEarly());
    assertEquals(1, run.run().resumptions().size());
    assertTrue(run.run().resumptions().get(0).pause().toMillis() >= 0);
    assertTrue(ended.out().contains("resumed once"), ended.out());
    assertFalse(Files.exists(folder.resolve(JOURNAL)));
  }

  @Test
  void resumedRunHasTheTrialsAndTheOrderOfAnUninterruptedOne() throws Exception {
    RunFile whole = hostRun();
    kill(whole, 4, whole.tool());
    Cli.Ended ended =
        resume("push-and-run", "--target", "host", "--rounds", "3", "a.tflite", "b.tflite");
    assertEquals(0, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(slots(whole), slots(run));
    assertEquals(lines(whole, 4), lines(run, 4));
  }

  @Test
  void failedTrialOfAnEarlierSittingKeepsItsExitCodeAndIsNotMeasuredAgain() throws Exception {
    RunFile whole = hostRun();
    kill(whole, 3, whole.tool());
    Measurement fourth = whole.measurements().get(3);
    FailedTrial missed =
        new FailedTrial(
            fourth.candidate().name(),
            null,
            fourth.round(),
            fourth.order(),
            FailedTrial.Kind.AGENT_DIED,
            "it died",
            null);
    UnfinishedRun killed = UnfinishedRun.read(folder.resolve(JOURNAL));
    try (Journal journal = killed.journal(killed.invocation().orElseThrow(), Instant.now())) {
      journal.append(JournalLine.missed(missed));
    }
    Cli.Ended ended =
        resume("push-and-run", "--target", "host", "--rounds", "3", "a.tflite", "b.tflite");
    assertEquals(4, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(List.of(missed), run.missed());
    assertEquals(5, run.measurements().size());
    assertEquals(2, run.run().resumptions().size());
  }

  @Test
  void candidateThatWasGivenUpStaysGivenUp() throws Exception {
    TinyModel.unknownOperator(folder.resolve("mystery.tflite"));
    String[] both = {
      "push-and-run", "--target", "host", "--rounds", "2", "a.tflite", "mystery.tflite"
    };
    assertEquals(4, InProcess.run(folder, command(both)).exit());
    RunFile whole = RunFiles.read(folder.resolve("run.json"));
    FailedTrial missed = whole.missed().get(0);
    assertTrue(missed.isLast());
    kill(whole, 1, whole.tool());
    UnfinishedRun killed = UnfinishedRun.read(folder.resolve(JOURNAL));
    try (Journal journal = killed.journal(killed.invocation().orElseThrow(), Instant.now())) {
      journal.append(JournalLine.missed(missed));
    }
    Cli.Ended ended = resume(both);
    assertEquals(4, ended.exit(), ended.err());
    assertFalse(ended.err().contains("mystery was not measured"), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(List.of(missed), run.missed());
    assertEquals(2, run.measurements().size());
  }

  /** It may have tens of megabytes, and the command in it is given again. */
  @Test
  void journalIsReadOnce() throws Exception {
    RunFile whole = hostRun();
    kill(whole, 4, whole.tool(), absolute("--rounds", "3", "a.tflite", "b.tflite"));
    long size = Files.size(folder.resolve(JOURNAL));
    Path events = folder.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
      recording.start();
      Cli.Ended ended = InProcess.run(folder, "push-and-run", "--resume", JOURNAL);
      assertEquals(0, ended.exit(), ended.err());
      recording.dump(events);
    }
    long read =
        RecordingFile.readAllEvents(events).stream()
            .filter(event -> event.getEventType().getName().equals("jdk.FileRead"))
            .filter(event -> String.valueOf(event.getString("path")).endsWith(JOURNAL))
            .mapToLong(event -> Math.max(0, event.getLong("bytesRead")))
            .sum();
    // Its beginning is read before, to tell a journal from a run file.
    assertTrue(size <= read && read < size + 100, read + " bytes of " + size);
  }

  /** The words of a run on this host in this process, whose working folder is another. */
  private List<String> absolute(String... words) {
    List<String> all = new ArrayList<>(List.of("push-and-run", "--target", "host"));
    for (String word : command(words)) {
      boolean file = word.endsWith(".tflite") || word.endsWith(".json");
      all.add(file ? folder.resolve(word).toString() : word);
    }
    return all;
  }

  /** Leaves the run file of a run that Ctrl-C ended after four trials, and no journal. */
  private RunFile interrupt(RunFile whole) throws Exception {
    Files.delete(folder.resolve("run.json"));
    RunFile early =
        RunFile.of(
            whole.tool(),
            new Run(
                whole.run().id(),
                whole.run().started(),
                whole.run().finished(),
                whole.run().plan(),
                true),
            whole.target(),
            whole.measurements().subList(0, 4),
            List.of());
    RunStore.write(Analysis.of(early), folder.resolve("run.json"), false);
    return early;
  }

  @Test
  void runFileWhoseResumptionWasKilledIsCompletedFromItsJournal() throws Exception {
    RunFile whole = hostRun();
    RunFile early = interrupt(whole);
    String[] made =
        command("push-and-run", "--target", "host", "--rounds", "3", "a.tflite", "b.tflite");
    Invocation again = new Invocation(folder.toRealPath().toString(), List.of(made));
    UnfinishedRun.read(folder.resolve("run.json")).journal(again, Instant.now()).close();

    Cli.Ended ended = new Cli(folder).run("push-and-run", "--resume", JOURNAL);
    assertEquals(0, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(slots(whole), slots(run));
    assertEquals(lines(early, 4), lines(run, 4));
    assertEquals(2, run.run().resumptions().size());
    assertFalse(Files.exists(folder.resolve(JOURNAL)));
  }

  @Test
  void runFileOfAnInterruptedRunIsCompletedByTheSameCommand() throws Exception {
    RunFile whole = hostRun();
    RunFile early = interrupt(whole);
    Cli.Ended alone = InProcess.run(folder, "push-and-run", "--resume", "run.json");
    assertEquals(2, alone.exit());
    assertTrue(alone.complaint().contains("does not hold the command"), alone.err());

    String[] again = {
      "push-and-run",
      "--target",
      "host",
      "--rounds",
      "3",
      "a.tflite",
      "b.tflite",
      "--resume",
      "run.json"
    };
    Cli.Ended ended = InProcess.run(folder, command(again));
    assertEquals(0, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(slots(whole), slots(run));
    assertEquals(lines(early, 4), lines(run, 4));
    assertEquals(whole.run().finished(), run.run().resumptions().get(0).stopped());
    assertFalse(Files.exists(folder.resolve(JOURNAL)));

    Cli.Ended complete = InProcess.run(folder, command(again));
    assertEquals(2, complete.exit());
    assertTrue(
        complete.complaint().contains("run.json holds a run that reached the end"), complete.err());
  }

  @Test
  void reportThatTheRunWroteBeforeItWasResumedIsReplacedAndNoOther() throws Exception {
    interrupt(hostRun());
    String[] again =
        command(
            "push-and-run",
            "--target",
            "host",
            "--rounds",
            "3",
            "a.tflite",
            "b.tflite",
            "--report",
            "report.html",
            "--resume",
            "run.json");
    Path report = Files.writeString(folder.resolve("report.html"), "of the run that was stopped");
    Files.setLastModifiedTime(report, FileTime.fromMillis(1));
    Cli.Ended older = InProcess.run(folder, again);
    assertEquals(7, older.exit(), older.err());
    assertTrue(older.complaint().contains("report.html exists already"), older.err());
    Files.setLastModifiedTime(report, FileTime.from(Instant.now()));
    Cli.Ended ended = InProcess.run(folder, again);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("run.json", PageData.of(report, "report").get("title").getAsString());
  }

  @Test
  void reportInPlaceOfTheRunThatIsResumedIsRefused() throws Exception {
    Cli.Ended ended =
        InProcess.run(
            folder,
            "push-and-run",
            "--target=host",
            "--report=./run.json",
            "--resume=run.json",
            "--overwrite",
            "a.tflite");
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("run.json is to be written twice"), ended.err());
  }

  private static String[] precise(String budget) {
    return ("push-and-run --target=host --anchor=a --precision=90% --budget="
            + budget
            + " a.tflite b.tflite")
        .split(" ");
  }

  /** A budget that was spent after the first rounds is made larger, as are the plans. */
  @Test
  void resumedRunFollowsThePlanForItsPrecisionAndCountsBothTrialsOfItsAnchor() throws Exception {
    RunFile first = complete(precise("1ms"));
    assertEquals(24, first.measurements().size());
    kill(first, 20, first.tool());
    Path journal = folder.resolve(JOURNAL);
    Files.writeString(
        journal,
        Files.readString(journal)
            .replace("\"budgetMs\":1,", "\"budgetMs\":1800000,")
            .replaceAll(
                "\"lastRound\":8,\"iterations\":\\d+", "\"lastRound\":10,\"iterations\":7"));
    List<PrecisionPlan> plans = RunStore.read(journal).precisionPlans();
    Cli.Ended ended = resume(precise("30m"));
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("planned from 8 rounds: 6 more trials"), ended.err());
    assertTrue(ended.err().contains("[30/30] round 10"), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(plans, run.precisionPlans());
    assertEquals(lines(first, 20), lines(run, 20));
    assertEquals(slots(first), slots(run).subList(0, 24));
    assertTrue(run.measurements().stream().skip(20).allMatch(t -> t.samplesNs().size() == 7));
  }

  @Test
  void gateIsCarriedOnWithBothSides() throws Exception {
    Files.createDirectory(folder.resolve("new"));
    TinyModel.student(folder.resolve("new/b.tflite"));
    String[] gate = {
      "gate", "--measure-identical", "--target", "host", "--rounds", "8", "b.tflite", "new/b.tflite"
    };
    Cli.Ended first = InProcess.run(folder, command(gate));
    assertTrue(Files.exists(folder.resolve("run.json")), first.err());
    RunFile whole = RunFiles.read(folder.resolve("run.json"));
    kill(whole, 7, whole.tool());
    Cli.Ended ended = resume(gate);
    assertTrue(List.of(0, 1, 6).contains(ended.exit()), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(slots(whole), slots(run));
    assertEquals(lines(whole, 7), lines(run, 7));
  }

  @Test
  void otherPlansModelsAndTargetsAreRefusedByName() throws Exception {
    RunFile whole = hostRun();
    kill(whole, 4, whole.tool());
    assertRefused(
        "its plan.protocol.rounds was 3, and here it is 4",
        resume("push-and-run", "--target", "host", "--rounds", "4", "a.tflite", "b.tflite"));
    assertRefused(
        "b is missing here",
        resume("push-and-run", "--target", "host", "--rounds", "3", "a.tflite"));
    assertRefused(
        "its plan.protocol.",
        resume("push-and-run", "--virtual-device", "--rounds", "3", "a.tflite", "b.tflite"));
    TinyModel.floats(folder.resolve("b.tflite"));
    assertRefused(
        "its b was another file",
        resume("push-and-run", "--target", "host", "--rounds", "3", "a.tflite", "b.tflite"));
  }

  @Test
  void runOfOtherTimingCodeIsRefused() throws Exception {
    RunFile whole = hostRun();
    kill(whole, 4, new Tool("0.0.9", "abcdef0", "0".repeat(64)));
    assertRefused(
        "it was measured by other timing code, that of frill-bench 0.0.9 (abcdef0)",
        resume("push-and-run", "--target", "host", "--rounds", "3", "a.tflite", "b.tflite"));
  }

  @Test
  void journalOfARunInProgressIsNotResumed() throws Exception {
    RunFile whole = hostRun();
    Files.delete(folder.resolve("run.json"));
    Run begun = new Run(whole.run().id(), whole.run().started(), null, whole.run().plan(), false);
    Invocation made = new Invocation(folder.toString(), List.of("push-and-run"));
    RunHeader header = new RunHeader(whole.tool(), begun, whole.target(), made);
    try (Journal journal = Journal.open(folder.resolve(JOURNAL), header)) {
      Cli.Ended ended =
          resume("push-and-run", "--target", "host", "--rounds", "3", "a.tflite", "b.tflite");
      assertEquals(7, ended.exit(), ended.err());
      assertTrue(ended.complaint().contains("is being written by a run in progress"), ended.err());
      assertEquals(folder.resolve(JOURNAL), journal.path());
    }
    assertNull(RunStore.read(folder.resolve(JOURNAL)).run().resumptions());
  }
}
