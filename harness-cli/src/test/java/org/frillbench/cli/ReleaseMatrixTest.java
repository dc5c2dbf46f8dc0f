package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.RunFile;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.daemon.AdbDaemon;
import org.frillbench.virtual.adb.daemon.AuthorizedKeys;
import org.frillbench.virtual.device.DeviceFileException;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.device.DeviceState;
import org.frillbench.virtual.device.FileStat;
import org.frillbench.virtual.device.ProfileFile;
import org.frillbench.virtual.device.ReleasePrograms;
import org.frillbench.virtual.shell.Builtins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The harness on the promised releases, through Google's adb: each device is as poor as its own.
 */
@Timeout(300)
@Tag("slow")
final class ReleaseMatrixTest {

  private static final int FIRST_API = 21;
  private static final int LAST_API = 36;
  private static final int FIRST_WITH_TASKSET = 23;
  private static final int FIRST_THAT_LACKS_NOTHING = 29;
  private static final String SHORT = " --iterations 5 --warm-up 2 --min-time 0s ";
  private static final String FOLDER = "/data/local/tmp";

  /** What the harness calls though some promised release lacks it, and what happens there. */
  private static final Map<String, String> WAYS_AROUND =
      Map.ofEntries(
          Map.entry("cmd", "compiles the agent; before Android 7 installing does"),
          Map.entry("getconf", "the page size stays unknown, and doctor says so"),
          Map.entry("md5", "digests of Android 5"),
          Map.entry("md5sum", "digests of Android 6 and 7"),
          Map.entry("pidof", "processes are found in what ps lists"),
          Map.entry("sha1sum", "digests of Android 6 and 7"),
          Map.entry("sha256sum", "digests are taken with what there is"),
          Map.entry("taskset", "--cpus is refused"));

  @TempDir Path folder;
  private RealAdb adb;
  private VirtualDevice device;
  private AdbDaemon daemon;

  @BeforeEach
  void needsAdb() throws Exception {
    assumeTrue(RealAdb.isThere(), "adb is not on the path");
    adb = new RealAdb(folder);
  }

  @AfterEach
  void stop() throws Exception {
    if (daemon != null) {
      daemon.close();
      device.close();
    }
    if (adb != null) {
      adb.end();
    }
  }

  private void start(DeviceProfile profile) throws Exception {
    device = VirtualDevice.start(profile);
    daemon = AdbDaemon.start(device, 0, AuthorizedKeys.anyone());
    adb.connect("127.0.0.1:" + daemon.port());
  }

  private Cli.Ended run(String command) throws Exception {
    return adb.cli(folder).run(command.split(" ", -1));
  }

  private Cli.Ended succeeds(String command) throws Exception {
    Cli.Ended ended = run(command);
    assertEquals(0, ended.exit(), command + ": " + ended.out() + ended.err());
    return ended;
  }

  private Set<String> names(String path) throws DeviceFileException {
    return device.files().list(path).stream().map(FileStat::name).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nexus-7-2012",
        "nexus-7",
        "pixel-1-android-7.1",
        "nexus-5x",
        "pixel-1",
        "pixel-5",
        "pixel-8"
      })
  void aReleaseIsExaminedMeasuredInterruptedAndCleaned(String profile) throws Exception {
    DeviceProfile played = ProfileFile.load(profile);
    start(DeviceState.NO_AGENT.in(DeviceState.LOCKED.in(DeviceState.ASLEEP.in(played))));
    TinyModel.student(folder.resolve("tiny.tflite"));

    String doctor = succeeds("doctor").out();
    assertTrue(doctor.contains("API level       ok        " + played.sdk() + "\n"), doctor);
    assertEquals(
        played.sdk() >= FIRST_THAT_LACKS_NOTHING, doctor.contains("lacks nothing"), doctor);

    Cli.Ended ran =
        succeeds(
            "push-and-run --quick --launch app,shell --output run.json" + SHORT + "tiny.tflite");
    assertTrue(ran.err().contains("installing the agent app"), ran.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(List.of(), run.missed());
    assertEquals(
        Set.of(Launch.APP, Launch.SHELL),
        run.measurements().stream()
            .map(each -> each.settings().launch())
            .collect(Collectors.toSet()));

    again(played.sdk());
    interrupted("app", "");
    interrupted("shell", played.sdk() < FIRST_WITH_TASKSET ? "" : " --cpus 1");

    Cli.Ended cleaned = succeeds("clean --uninstall");
    assertEquals(Set.of(), names(FOLDER), cleaned.out());
    assertEquals(Set.of(), names("/data/app"), cleaned.out());
    everyProgramIsThereOrHasAWayAround(device.programsCalled());
  }

  /** A second run finds model and agent as they are, and cores only where they can be chosen. */
  private void again(int sdk) throws Exception {
    Cli.Ended again =
        run(
            "push-and-run --quick --launch shell --cpus 1 --output again.json"
                + SHORT
                + "tiny.tflite");
    if (sdk < FIRST_WITH_TASKSET) {
      assertEquals(2, again.exit(), again.err());
      assertTrue(again.complaint().contains("taskset"), again.err());
      again = succeeds("push-and-run --quick --output again.json" + SHORT + "tiny.tflite");
    }
    assertEquals(0, again.exit(), again.err());
    assertFalse(again.err().contains("agent app"), again.err());
    assertFalse(again.err().contains("pushing"), again.err());
  }

  /** Ctrl-C in the middle of a trial: the agent is gone, and the device as it was. */
  private void interrupted(String launch, String options) throws Exception {
    Path err = folder.resolve(launch + ".err");
    Process process =
        adb.cli(folder)
            .start(
                folder.resolve(launch + ".out").toFile(),
                err.toFile(),
                ("push-and-run --rounds 500 --iterations 5 --warm-up 2 --min-time 1s --launch "
                        + launch
                        + options
                        + (" --output " + launch + ".json tiny.tflite"))
                    .split(" ", -1));
    while (!Files.readString(err).contains("median") || device.runningAgents().isEmpty()) {
      assertTrue(process.isAlive(), Files.readString(err));
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), Files.readString(err));
    assertEquals(130, process.exitValue(), Files.readString(err));
    assertEquals(List.of(), device.runningAgents());
    assertTrue(RunFiles.read(folder.resolve(launch + ".json")).run().interrupted());
    assertFalse(names(FOLDER + "/frill-bench").contains("lock"));
  }

  private static void everyProgramIsThereOrHasAWayAround(Set<String> called) {
    Set<String> lacking = new TreeSet<>(called);
    lacking.removeAll(Builtins.names());
    lacking.removeAll(everywhere());
    lacking.removeAll(WAYS_AROUND.keySet());
    assertEquals(
        Set.of(),
        lacking,
        "some promised release lacks them: find a way around, and say it in this test");
  }

  /** What every promised release has. */
  private static Set<String> everywhere() {
    Set<String> programs = new TreeSet<>(ReleasePrograms.at(FIRST_API));
    IntStream.rangeClosed(FIRST_API, LAST_API)
        .forEach(api -> programs.retainAll(ReleasePrograms.at(api)));
    return programs;
  }

  @Test
  void everyFallbackIsNeededByARelease() throws Exception {
    assertTrue(everywhere().containsAll(Set.of("am", "app_process", "cat", "df", "ls", "mv")));
    String texts;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/frillbench/cli"))) {
      texts =
          String.join(
              "\n", sources.filter(Files::isRegularFile).map(ReleaseMatrixTest::texts).toList());
    }
    for (String program : WAYS_AROUND.keySet()) {
      assertFalse(everywhere().contains(program), program);
      assertTrue(Pattern.compile("\\b" + program + "\\b").matcher(texts).find(), program);
    }
  }

  /** What stands between quotes in a source file. */
  private static String texts(Path source) {
    try {
      return Pattern.compile("\"[^\"\n]*\"")
          .matcher(Files.readString(source))
          .results()
          .map(MatchResult::group)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
