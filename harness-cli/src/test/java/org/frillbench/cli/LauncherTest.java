package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a checkout whose Maven and Java are scripts that note what they do. */
@Tag("slow")
final class LauncherTest {

  private static final String SOUND_JAVA =
      """
      case "$*" in
        *-version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0 ;;
      esac
      exit 5
      """;

  @TempDir Path folder;
  private Path home;
  private Path bin;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void checkout() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a script of POSIX's shell");
    home = Files.createDirectory(folder.resolve("home"));
    bin = Files.createDirectory(folder.resolve("bin"));
    Files.copy(Path.of("..", "frill-bench"), home.resolve("frill-bench"));
    for (String source : List.of("pom.xml", ".mvn", "harness-cli/src/main/Some.java")) {
      Files.createDirectories(home.resolve(source).getParent());
      Files.writeString(home.resolve(source), "");
    }
    program(
        "mvn",
        """
        echo built >>"$FOLDER/builds"
        sleep 1
        touch harness-cli/target/harness-cli.jar
        """);
    program("java", SOUND_JAVA);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Process start(String name) throws IOException {
    return start(name, "/bin/sh");
  }

  /** A command that measures, so that no archive is being made when the test ends. */
  private Process start(String name, String... shell) throws IOException {
    return startCommand("push-and-run", name, shell);
  }

  private Process startCommand(String words, String name, String... shell) throws IOException {
    List<String> command = new ArrayList<>(List.of(shell));
    command.add(home.resolve("frill-bench").toString());
    command.addAll(List.of(words.split(" ", -1)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name).toFile());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("FOLDER", folder.toString());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String output(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void concurrentFirstStartsBuildOnce() throws Exception {
    Process one = start("one");
    Process other = start("other");
    assertEquals(5, one.waitFor(), output("one"));
    assertEquals(5, other.waitFor(), output("other"));
    assertEquals("built\n", output("builds"));
    assertFalse(Files.exists(home.resolve("harness-cli/target/launcher-lock")));
  }

  @Test
  void lockOfADeadBuildIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path target = Files.createDirectories(home.resolve("harness-cli/target"));
    Files.writeString(target.resolve("launcher-lock"), dead.pid() + "\n");
    assertEquals(5, start("one").waitFor(), output("one"));
  }

  @Test
  void lockOfABuildWhosePidAnotherProcessHasByNowIsTakenOver() throws Exception {
    Path target = Files.createDirectories(home.resolve("harness-cli/target"));
    Files.writeString(target.resolve("launcher-lock"), ProcessHandle.current().pid() + " 1\n");
    assertEquals(5, start("one").waitFor(), output("one"));
    assertFalse(output("one").contains("waiting"), output("one"));
    assertEquals("built\n", output("builds"));
  }

  /** How often a command that measures waits for the lock of an archive with {@code content}. */
  private long waits(String content) throws Exception {
    assertEquals(5, start("one").waitFor(), output("one"));
    program("sleep", "echo slept >>\"$FOLDER/sleeps\"\n");
    Path place = Path.of(home + "/harness-cli/target/start" + bin.resolve("java"));
    Files.writeString(Files.createDirectories(place).resolve("lock"), content + "\n");
    assertEquals(5, start("one").waitFor(), output("one"));
    Path sleeps = folder.resolve("sleeps");
    return Files.exists(sleeps) ? Files.readAllLines(sleeps).size() : 0;
  }

  @Test
  void measuringWaitsForNoLockWhosePidAnotherProcessHasByNow() throws Exception {
    assertEquals(0, waits(ProcessHandle.current().pid() + " 1"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void measuringWaitsForTheProcessThatMakesAnArchive() throws Exception {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    assertEquals(60, waits(ProcessHandle.current().pid() + " " + fields[19]));
  }

  @Test
  void archiveThatCouldNotBeMadeIsTriedAgainAnHourLater() throws Exception {
    installation("17.0.1");
    assertEquals(5, start("one").waitFor(), output("one"));
    Path place = Path.of(home + "/harness-cli/target/start" + bin.resolve("java"));
    assertEquals("none", Files.readAllLines(place.resolve("made-of")).get(4));
    assertEquals(5, startCommand("inspect", "one", "/bin/sh", "-x").waitFor(), output("one"));
    assertFalse(output("one").contains("+ make_archive"), output("one"));
    FileTime before = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    Files.setLastModifiedTime(place.resolve("begun"), before);
    assertEquals(5, startCommand("inspect", "one", "/bin/sh", "-x").waitFor(), output("one"));
    while (Files.getLastModifiedTime(place.resolve("begun")).equals(before)
        || Files.exists(place.resolve("lock"))) {
      Thread.sleep(50);
    }
    assertEquals(
        2, output("calls").lines().filter(call -> call.contains("ArchivedStarts")).count());
  }

  @Test
  void lockThatCannotBeWrittenEndsTheLauncher() throws Exception {
    Path lock = home.resolve("harness-cli/target/launcher-lock");
    Files.createDirectories(lock.resolve("a folder that is not empty"));
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("launcher-lock cannot be written"), output("one"));
  }

  @Test
  void javaThatDoesNotStartIsNoRegression() throws Exception {
    program("java", "echo 'Error: Could not create the Java Virtual Machine.' >&2\nexit 1\n");
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("does not start: Error: Could not create"), output("one"));
  }

  @Test
  void oldJavaIsNoRegression() throws Exception {
    program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("older than the Java 17"), output("one"));
  }

  /** A Java that is an installation, by its file "release", and notes how it is called. */
  private Path installation(String version) throws IOException {
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        folder.resolve("jdk/release"),
        "JAVA_RUNTIME_VERSION=\"" + version + "+1\"\nJAVA_VERSION=\"" + version + "\"\n");
    Files.writeString(java, "#!/bin/sh\necho \"$*\" >>\"$FOLDER/calls\"\n" + SOUND_JAVA);
    assertTrue(java.toFile().setExecutable(true));
    Files.deleteIfExists(bin.resolve("java"));
    return Files.createSymbolicLink(bin.resolve("java"), java);
  }

  private long trials() throws IOException {
    return output("calls").lines().filter(call -> call.endsWith("-version")).count();
  }

  @Test
  void knownJavaIsTriedOnceUntilItIsReplaced() throws Exception {
    installation("17.0.1");
    assertEquals(5, start("one").waitFor(), output("one"));
    assertEquals(1, trials(), output("calls"));
    assertEquals(5, start("one").waitFor(), output("one"));
    assertEquals(1, trials(), output("calls"));
    installation("17.0.2");
    assertEquals(5, start("one").waitFor(), output("one"));
    assertEquals(2, trials(), output("calls"));
  }

  @Test
  void knownJavaIsTriedAgainWithOptionsOfTheEnvironmentAndLimitedMemory() throws Exception {
    installation("17.0.1");
    assertEquals(5, start("one").waitFor(), output("one"));
    environment.put("JAVA_TOOL_OPTIONS", "-Xmx1t");
    assertEquals(5, start("one").waitFor(), output("one"));
    assertEquals(2, trials(), output("calls"));
    environment.clear();
    Process limited = start("one", "/bin/sh", "-c", "ulimit -v 9000000; exec /bin/sh \"$@\"", "sh");
    assertEquals(5, limited.waitFor(), output("one"));
    assertEquals(3, trials(), output("calls"));
  }

  @Test
  void closedStandardOutputIsRefusedByName() throws Exception {
    assertEquals(7, start("one", "/bin/sh", "-c", "\"$0\" \"$@\" >&-").waitFor(), output("one"));
    assertEquals(
        "frill-bench: standard output is closed: open it, for example with >/dev/null.\n",
        output("one"));
  }

  @Test
  void closedStandardInputAndErrorAreOpenForJava() throws Exception {
    program("java", SOUND_JAVA.replace("exit 5", "{ true 3<&0 4>&2; } || exit 6; exit 5"));
    for (String closed : List.of("<&-", "2>&-", "<&- 2>&-")) {
      Process launcher = start("one", "/bin/sh", "-c", "\"$0\" \"$@\" " + closed);
      assertEquals(5, launcher.waitFor(), closed + ": " + output("one"));
    }
  }

  /** How often Maven was called. */
  private long builds() throws IOException {
    return output("builds").lines().count();
  }

  @Test
  void changedPageOfTheHelpIsBuilt() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> pages = new ArrayList<>();
    Matcher include = Pattern.compile("<include>(\\w+\\.md)</include>").matcher(pom);
    while (include.find()) {
      pages.add(include.group(1));
    }
    assertTrue(pages.contains("statistics.md"), pages.toString());
    Files.createDirectories(home.resolve("docs"));
    for (String page : pages) {
      Files.writeString(home.resolve("docs").resolve(page), "");
    }
    Files.writeString(home.resolve("docs/design.md"), "");
    assertEquals(5, start("one").waitFor(), output("one"));
    Instant later = Instant.now().plus(Duration.ofHours(1));
    Files.setLastModifiedTime(home.resolve("docs/design.md"), FileTime.from(later));
    assertEquals(5, start("one").waitFor(), output("one"));
    assertEquals(1, builds());
    for (String page : pages) {
      Path file = home.resolve("docs").resolve(page);
      Files.setLastModifiedTime(file, FileTime.from(later));
      assertEquals(5, start("one").waitFor(), output("one"));
      Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }
    assertEquals(1 + pages.size(), builds(), pages.toString());
  }

  @Test
  void localeOfAsciiIsHiddenFromJavaAndReported() throws Exception {
    program("java", SOUND_JAVA.replace("exit 5", "echo \"$LC_ALL $*\"; exit 5"));
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      environment.put(variable, "");
    }
    for (String locale : List.of("", "C", "POSIX")) {
      environment.put("LC_ALL", locale);
      start("one").waitFor();
      String last = output("one").lines().reduce("", (before, line) -> line);
      assertTrue(last.startsWith("C.UTF-8 ") && last.contains("-Dfrillbench.ascii=true "), last);
    }
    environment.put("LC_ALL", "de_DE.ISO-8859-1");
    start("one").waitFor();
    assertTrue(output("one").startsWith("de_DE.ISO-8859-1 "), output("one"));
    assertTrue(output("one").contains("-Dfrillbench.ascii=false "), output("one"));
  }

  @Test
  void folderForTemporaryFilesIsThatOfTheEnvironment() throws Exception {
    program("java", SOUND_JAVA.replace("exit 5", "echo \"$*\"; exit 5"));
    environment.put("TMPDIR", "/a place");
    start("one").waitFor();
    assertTrue(output("one").contains(" -Djava.io.tmpdir=/a place -jar "), output("one"));
    environment.put("TMPDIR", "relative");
    start("one").waitFor();
    assertFalse(output("one").contains("java.io.tmpdir"), output("one"));
  }

  @Test
  void installedCopyWithoutSourcesIsNeverBuilt() throws Exception {
    Files.delete(home.resolve("pom.xml"));
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("harness-cli.jar is missing"), output("one"));
    Files.createDirectories(home.resolve("harness-cli/target/lib"));
    Files.createFile(home.resolve("harness-cli/target/harness-cli.jar"));
    environment.put("HOME", "");
    assertEquals(5, start("one").waitFor(), output("one"));
    assertFalse(Files.exists(folder.resolve("builds")));
  }

  /** Prints what Maven does of three modules, the last of which takes its time. */
  private void slowMaven() throws IOException {
    program(
        "mvn",
        """
        echo '[INFO] Building frill-bench 0.1.0      [1/3]'
        echo '[INFO] Building agent-core 0.1.0       [2/3]'
        sleep 2
        touch harness-cli/target/harness-cli.jar
        """);
  }

  @Test
  void buildIsALineAtItsBeginningAndOneAtItsEndInALog() throws Exception {
    slowMaven();
    assertEquals(5, start("one").waitFor(), output("one"));
    List<String> lines = output("one").lines().toList();
    assertEquals(2, lines.size(), output("one"));
    assertTrue(lines.get(0).startsWith("frill-bench: building: "), lines.get(0));
    assertTrue(lines.get(1).matches("frill-bench: built in \\d+ s\\."), lines.get(1));
  }

  /** The shell's prompt would follow the bar. */
  @Test
  void buildThatIsInterruptedLeavesNoBar() throws Exception {
    program(
        "mvn",
        """
        echo '[INFO] Building agent-core 0.1.0       [2/3]'
        read -r launcher start <harness-cli/target/launcher-lock
        until grep -q 'module 2' "$FOLDER/one"; do sleep 0.1; done
        kill "$launcher"
        """);
    Process launcher = startCommand("--progress bar push-and-run", "one", "/bin/sh");
    assertEquals(143, launcher.waitFor(), output("one"));
    assertTrue(output("one").endsWith("\r\u001b[2K"), output("one"));
    assertFalse(Files.exists(home.resolve("harness-cli/target/launcher-lock")));
  }

  @Test
  void quietBuildPrintsNothing() throws Exception {
    assertEquals(5, startCommand("-q push-and-run", "one", "/bin/sh").waitFor(), output("one"));
    assertEquals("", output("one"));
  }

  @Test
  void buildForProgramsPrintsEventsOfTheSchema() throws Exception {
    slowMaven();
    Process launcher = startCommand("--progress json push-and-run", "one", "/bin/sh");
    assertEquals(5, launcher.waitFor(), output("one"));
    List<JsonObject> events = ProgressCommandTest.events(output("one"));
    JsonObject progress = events.get(1);
    assertEquals("modules", progress.get("unit").getAsString(), output("one"));
    assertEquals(1, progress.get("done").getAsInt());
    assertEquals(3, progress.get("total").getAsInt());
  }

  @Test
  void valuesBeforeTheCommandAreNotTakenForIt() throws Exception {
    installation("17.0.1");
    Process launcher = startCommand("--progress json --config x gate", "one", "/bin/sh");
    assertEquals(5, launcher.waitFor(), output("one"));
    assertTrue(output("calls").contains("-XX:+UseSerialGC -Xmx512m -XX:-UsePerfData"));
  }

  @Test
  void failedBuildIsNoRegression() throws Exception {
    program("mvn", "echo 'no such plugin'\nexit 1\n");
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("no such plugin"), output("one"));
    Files.move(home.resolve("harness-cli/target"), home.resolve("old"));
    Files.writeString(home.resolve("harness-cli/target"), "in the way");
    assertEquals(70, start("one").waitFor(), output("one"));
    assertEquals(
        "frill-bench: it has to be built, and "
            + home.toRealPath()
            + "/harness-cli/target cannot be written: build it as its owner.\n",
        output("one"));
  }
}
