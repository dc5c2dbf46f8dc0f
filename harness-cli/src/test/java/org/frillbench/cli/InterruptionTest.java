package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.store.RunStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is cut short keeps what it measured and leaves no process behind. */
@Tag("slow")
final class InterruptionTest {

  private static final int LIMIT_SECONDS = 60;

  @TempDir Path folder;

  private Process startRun(String target) throws Exception {
    return start(
        target + " --rounds 500 --iterations 5 --warm-up 2 --min-time 0.3s --output run.json",
        "median",
        1);
  }

  /** Starts {@code command} with a model, and returns when it has reported so many parts. */
  private Process start(String command, String part, int parts) throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    File err = folder.resolve("err").toFile();
    Process process =
        new Cli(folder)
            .start(folder.resolve("out").toFile(), err, (command + " tiny.tflite").split(" ", -1));
    while (Files.readString(err.toPath()).split(part, -1).length <= parts) {
      assertTrue(process.isAlive(), Files.readString(err.toPath()));
      Thread.sleep(20);
    }
    return process;
  }

  private static void pressCtrlC(Process process) throws Exception {
    send("INT", process);
  }

  private static void send(String signal, Process process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"push-and-run --target host", "push-and-run --virtual-device"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no Ctrl-C for one process")
  void ctrlCWritesARunFileOfTheMeasuredTrials(String target) throws Exception {
    Process process = startRun(target);
    List<ProcessHandle> children = process.descendants().toList();
    pressCtrlC(process);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertTrue(run.run().interrupted());
    assertFalse(run.measurements().isEmpty());
    assertFalse(Files.exists(folder.resolve("run.json.journal")));
    assertGone(children);
    String said = Files.readString(folder.resolve("err"));
    assertTrue(
        said.contains(
            "\nGo on with: frill-bench "
                + target
                + " --rounds 500 --iterations 5 --warm-up 2 --min-time 0.3s --output run.json"
                + " tiny.tflite --resume run.json\n"),
        said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"push-and-run --target host", "push-and-run --virtual-device"})
  void killedRunLeavesItsJournal(String target) throws Exception {
    Process process = startRun(target);
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    assertGone(children);
    assertFalse(Files.exists(folder.resolve("run.json")));
    RunFile run = RunStore.read(folder.resolve("run.json.journal"));
    assertFalse(run.measurements().isEmpty());
    Cli.Ended table = InProcess.run(folder, "table", "run.json.journal");
    assertEquals(0, table.exit(), table.err());
    assertTrue(table.out().contains("\ntiny "), table.out());
    Cli.Ended compared = InProcess.run(folder, "compare", "run.json.journal", "run.json.journal");
    assertEquals(4, compared.exit(), compared.out() + compared.err());
    assertTrue(compared.out().contains("INTERRUPTED: "), compared.out());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no Ctrl-C for one process")
  void interruptedAuditPrintsTheRoundsThatWereMeasured() throws Exception {
    Process process =
        start(
            "host-baseline --audit --json --progress plain --forks 40 --jmh-warm-up 1"
                + " --jmh-iterations 1 --jmh-time 0.05s",
            "both loops and JMH",
            2);
    pressCtrlC(process);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    String said = Files.readString(folder.resolve("err"));
    assertEquals(130, process.exitValue(), said);
    assertTrue(said.matches("(?s).*the audit was interrupted after \\d+ of 40 rounds.*"), said);
    assertEquals(
        1,
        Schemas.read("loop-audit", Files.readString(folder.resolve("out")))
            .getAsJsonArray("models")
            .size());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no Ctrl-C for one process")
  void interruptedAuditOfProcessesPrintsTheRoundsThatWereMeasured() throws Exception {
    Process process =
        start("audit --processes --rounds 1000 --json --progress json", "\"round\":4", 1);
    List<ProcessHandle> children = process.descendants().toList();
    pressCtrlC(process);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    String said = Files.readString(folder.resolve("err"));
    assertEquals(130, process.exitValue(), said);
    assertTrue(said.matches("(?s).*the audit was interrupted after \\d+ of 1000 rounds.*"), said);
    JsonObject audit = Schemas.read("process-audit", Files.readString(folder.resolve("out")));
    int rounds = audit.getAsJsonArray("models").get(0).getAsJsonObject().get("rounds").getAsInt();
    assertTrue(rounds >= 3 && rounds < 1000, Integer.toString(rounds));
    assertGone(children);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parity frill.tflite @host:xnnpack --seeded 1000",
        "host-baseline --own-parts --forks 1000"
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no Ctrl-C for one process")
  void commandThatWaitsForItsProcessesSaysThatItWasInterrupted(String command) throws Exception {
    FlatbufferWriter.write(StudentSpec.frill(), 1, folder.resolve("frill.tflite"));
    File err = folder.resolve("err").toFile();
    Process process =
        new Cli(folder).start(folder.resolve("out").toFile(), err, command.split(" ", -1));
    while (process.descendants().findAny().isEmpty()) {
      assertTrue(process.isAlive(), Files.readString(err.toPath()));
      Thread.sleep(20);
    }
    List<ProcessHandle> children = process.descendants().toList();
    pressCtrlC(process);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    assertEquals("frill-bench: interrupted.\n", Files.readString(err.toPath()));
    assertEquals(130, process.exitValue());
    assertGone(children);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
  void virtualDeviceThatIsEndedLeavesNoFiles(String signal) throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new Cli(folder)
            .start(out.toFile(), folder.resolve("err").toFile(), "virtual-device", "--port", "0");
    while (!Files.readString(out).contains("Ctrl-C ends it.")) {
      assertTrue(process.isAlive(), Files.readString(folder.resolve("err")));
      Thread.sleep(20);
    }
    send(signal, process);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue());
    assertEquals("", Files.readString(folder.resolve("err")));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(), files.filter(file -> file.toString().contains("frill-bench-run-")).toList());
    }
  }

  private static void assertGone(List<ProcessHandle> children) throws Exception {
    for (ProcessHandle child : children) {
      child.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }
}
