package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.Window;
import org.frillbench.agent.wire.CoreDigest;
import org.frillbench.cli.run.Defaults;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.store.SustainedStore;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.agent.RunningAgents;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.device.StateChanges;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
final class SustainTest {

  private static final int LIMIT_SECONDS = 120;

  @TempDir Path folder;

  private SustainedFile read(String file) throws Exception {
    return SustainedStore.read(folder.resolve(file));
  }

  /**
   * Where the machine stood still for longer than a window, there is one less; and what follows the
   * last one, the reading of the device, is in none. When exactly a run ends is tested with a clock
   * of its own.
   */
  private static void assertCoversHalf(long seconds, SustainedFile run) {
    Window last = run.windows().get(run.windows().size() - 1).latency();
    assertTrue(last.startNs + last.ns >= seconds * 500_000_000, () -> "to " + last.startNs);
    assertTrue(run.windows().size() > 1, run.windows()::toString);
  }

  @Test
  void aRunOnTheHostHasTheWindowsOfItsTimeAndTextAndPicture() throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    Cli.Ended ended =
        InProcess.run(
            folder,
            ("sustain --target host --for 3s --output run.json --svg run.svg --report run.html"
                    + " tiny.tflite")
                .split(" ", -1));
    assertEquals(0, ended.exit(), ended.err());
    SustainedFile run = read("run.json");
    assertFalse(run.run().endedEarly());
    assertCoversHalf(3, run);
    assertEquals(CoreDigest.value(), run.tool().coreDigest());
    assertNotNull(run.report());
    assertNull(run.missed());
    assertTrue(run.windows().stream().allMatch(window -> window.simulated() == null));
    assertTrue(ended.out().contains("\nBurst and steady state:\n"), ended.out());
    assertTrue(Files.readString(folder.resolve("run.svg")).startsWith("<svg "));
    assertTrue(ended.err().contains("\nReport: run.html\n"), ended.err());
    String page = Files.readString(folder.resolve("run.html"));
    assertTrue(page.contains("<title>run.json</title>"), page);
    Cli.Ended report = InProcess.run(folder, "report", "run.json", "--output", "again.html");
    assertEquals(0, report.exit(), report.err());
    assertEquals(page, Files.readString(folder.resolve("again.html")));
    assertFalse(Files.exists(folder.resolve("run.json.journal")));
    Cli.Ended plot =
        InProcess.run(folder, "sustain", "--plot", "run.json", "run.json", "--svg", "two.svg");
    assertEquals(0, plot.exit(), plot.err());
    assertEquals(2, plot.out().split("Burst and steady state", -1).length - 1);
    Schemas.read("sustain", InProcess.run(folder, "sustain", "--plot", "run.json", "--json").out());
  }

  /** The made-up heat changes what is made up; the virtual device's states need no more time. */
  @ParameterizedTest
  @ValueSource(strings = {"app", "shell"})
  void aVirtualDevicesScenarioIsRecordedAsMadeUpBesideTheLatencies(String launch) throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      front.attach("virtual", device);
      device.schedule(StateChanges.of("1s:hot,1s:cool,1s:hot,1s:cool,1s:hot,1s:cool,1s:hot"));
      Cli.Ended ended =
          new InProcess(folder)
              .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
              .run(
                  ("sustain --cool-down 0s --for 4s --every 50ms --output run.json --launch "
                          + launch
                          + " tiny.tflite")
                      .split(" ", -1));
      assertEquals(0, ended.exit(), ended.err());
    }
    SustainedFile run = read("run.json");
    assertCoversHalf(4, run);
    Set<Integer> statuses =
        run.windows().stream()
            .map(window -> window.simulated().thermalStatus())
            .collect(Collectors.toSet());
    assertTrue(Set.of(0, 3).containsAll(statuses), statuses.toString());
    assertTrue(run.windows().stream().allMatch(window -> window.state().thermalStatus == null));
  }

  @Test
  void anAgentThatDiesLeavesTheWindowsThatArrived() throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    AgentLauncher real = AgentLauncher.childProcess();
    AgentLauncher dying =
        (task, onStep) -> {
          AgentLauncher.Run[] run = new AgentLauncher.Run[1];
          int[] windows = new int[1];
          run[0] =
              real.start(
                  task,
                  step -> {
                    onStep.accept(step);
                    if (step.startsWith("window ") && ++windows[0] == 2) {
                      ProcessHandle.of(run[0].pid()).ifPresent(ProcessHandle::destroyForcibly);
                    }
                  });
          return run[0];
        };
    Cli.Ended ended =
        OnVirtualDevice.run(
            folder, dying, "sustain --for 50s --output run.json tiny.tflite".split(" ", -1));
    assertEquals(4, ended.exit(), ended.err());
    SustainedFile run = read("run.json");
    assertTrue(run.run().endedEarly());
    assertTrue(run.windows().size() >= 2, ended.err());
    assertEquals(FailedTrial.Kind.AGENT_DIED, run.missed().kind());
    assertNull(run.report());
  }

  private Process start(String options) throws Exception {
    return start(new Cli(folder), options + " --for 10m");
  }

  /** A run that has measured two windows. */
  private Process start(Cli cli, String options) throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    File err = folder.resolve("err").toFile();
    Process process =
        cli.start(
            folder.resolve("out").toFile(),
            err,
            ("sustain " + options + " --output run.json tiny.tflite").split(" ", -1));
    Path journal = folder.resolve("run.json.journal");
    while (!Files.exists(journal) || Files.readAllLines(journal).size() < 3) {
      assertTrue(process.isAlive(), Files.readString(err.toPath()));
      Thread.sleep(50);
    }
    return process;
  }

  private static void interrupt(Process process) throws Exception {
    List<ProcessHandle> children = process.descendants().toList();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    awaitEnd(process, children);
  }

  private static void kill(Process process) throws Exception {
    List<ProcessHandle> children = process.descendants().toList();
    awaitEnd(process.destroyForcibly(), children);
  }

  private static void awaitEnd(Process process, List<ProcessHandle> children) throws Exception {
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
    for (ProcessHandle child : children) {
      child.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--target host", "--virtual-device"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no Ctrl-C for one process")
  void ctrlCKeepsWhatWasMeasuredAndSaysSo(String target) throws Exception {
    Process process = start(target);
    interrupt(process);
    String err = Files.readString(folder.resolve("err"));
    assertEquals(130, process.exitValue(), err);
    assertTrue(err.contains("windows; what was measured is saved."), err);
    SustainedFile run = read("run.json");
    assertTrue(run.run().interrupted());
    assertTrue(run.windows().size() >= 2);
    assertFalse(Files.exists(folder.resolve("run.json.journal")));
  }

  @Test
  void aKilledHarnessLeavesAJournalThatIsShownAsARunThatEndedEarly() throws Exception {
    kill(start("--target host"));
    assertTrue(read("run.json.journal").windows().size() >= 2);
    Cli.Ended plot = InProcess.run(folder, "sustain", "--plot", "run.json.journal");
    assertEquals(0, plot.exit(), plot.err());
    assertTrue(plot.out().contains(", ended early after "), plot.out());
    Cli.Ended table = InProcess.run(folder, "table", "run.json.journal");
    assertEquals(2, table.exit());
    Cli.Ended report = InProcess.run(folder, "report", "run.json.journal", "-o", "left.html");
    assertEquals(0, report.exit(), report.err());
    assertTrue(Files.readString(folder.resolve("left.html")).contains(", ended early after "));
    assertTrue(table.err().contains("use report, or sustain --plot"), table.err());
  }

  private static Cli attached(Path folder, AdbServerFront front) throws Exception {
    return new Cli(folder).with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()));
  }

  private void awaitWords(Process process, String words) throws Exception {
    Path err = folder.resolve("err");
    while (!Files.readString(err).contains(words)) {
      assertTrue(process.isAlive(), Files.readString(err));
      Thread.sleep(20);
    }
  }

  @Test
  void aRunWhoseCableWasOutMeanwhileHasAllItsWindows() throws Exception {
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      front.attach("virtual", device);
      Process process = start(attached(folder, front), "--for 8s");
      front.detach("virtual");
      awaitWords(process, "Waiting for it to come back.");
      front.attach("virtual", device);
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue(), Files.readString(folder.resolve("err")));
    }
    SustainedFile run = read("run.json");
    assertNotNull(run.report());
    assertCoversHalf(8, run);
    assertFalse(run.run().endedEarly());
  }

  @Test
  void aRunWhoseDeviceIsGoneForGoodKeepsTheWindowsThatArrived() throws Exception {
    try (AdbServerFront front = AdbServerFront.open()) {
      Process process;
      try (VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
        front.attach("virtual", device);
        process = start(attached(folder, front), "--for 10m --reconnect 1s");
        front.detach("virtual");
      }
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
      assertEquals(3, process.exitValue(), Files.readString(folder.resolve("err")));
    }
    SustainedFile run = read("run.json");
    assertTrue(run.run().endedEarly());
    assertEquals(FailedTrial.Kind.TARGET, run.missed().kind());
    assertTrue(run.windows().size() >= 2, run.windows().size() + " windows");
    assertFalse(Files.exists(folder.resolve("run.json.journal")));
  }

  /** On a device nothing else ends it before its time. */
  @ParameterizedTest
  @CsvSource({"app,clean", "shell,clean", "shell,next run"})
  void theAgentOfAKilledHarnessIsEndedByCleanAndByTheNextRun(String launch, String by)
      throws Exception {
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      front.attach("virtual", device);
      kill(start(attached(folder, front), "--for 10m --launch " + launch));
      assertEquals(1, device.runningAgents().size());
      String next =
          by.equals("clean")
              ? "clean"
              : "push-and-run --launch shell --quick --iterations 5 --min-time 0s --warm-up 2"
                  + " --output next.json tiny.tflite";
      List<String> before = device.runningAgents();
      Cli.Ended ended =
          new InProcess(folder)
              .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
              .run(next.split(" ", -1));
      assertEquals(0, ended.exit(), ended.err());
      assertEquals(List.of(), device.runningAgents(), before.toString());
    }
  }

  @Test
  void aVirtualDeviceLetsAnAgentRunAsLongAsAHarnessWaitsForIt() {
    Duration longest = Duration.ofNanos(SustainRule.MOST_NS).plus(Defaults.TRIAL_LIMIT);
    assertTrue(RunningAgents.LONGEST.compareTo(longest) > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--for 0s | --for must be from 1s to 1h.",
        "--for 999ms | --for must be from 1s to 1h.",
        "--for 61m | --for must be from 1s to 1h.",
        "--for NaN | NaN is no duration such as",
        "--for 5s --every 6s | --every must not be longer than --for.",
        "--threads 1,2 | sustain measures one setting: give --threads one value.",
        "--plot --output x.json | --plot writes no run: leave --output out.",
        "--plot | cannot read tiny.tflite",
        "--plot other.json --report x.html | --report shows one run: give one file."
      })
  void whatNoRunCanFollowIsRefusedBeforeAnythingStarts(String options, String sentence)
      throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    Cli.Ended ended =
        InProcess.run(
            folder, ("sustain --target host tiny.tflite " + options.strip()).split(" ", -1));
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.err().contains(sentence.strip()), ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.json", "--against run.json", "--samples", "--noise 3%"})
  void reportOfARunHasNoMoreThanThatRun(String more) throws Exception {
    Files.writeString(folder.resolve("run.json"), "{\"schema\": \"" + SustainedFile.SCHEMA + "\"}");
    Cli.Ended ended = InProcess.run(folder, ("report run.json " + more).split(" ", -1));
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.err().contains("a sustained run has a page of its own"), ended.err());
  }
}
