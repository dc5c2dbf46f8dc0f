package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files, pipes and folders of this machine that are not as a command would like them. */
@Tag("slow")
final class HostFilesTest {

  private static final int LIMIT_SECONDS = 120;

  /** Linux takes paths of 4095 bytes. */
  private static final int LONGEST_FOLDER = 4000;

  @TempDir Path folder;
  private Path run;

  @BeforeEach
  void run() throws Exception {
    run = folder.resolve("run.json");
    SampleRuns.phone(run);
  }

  private Cli cli() {
    return new Cli(folder);
  }

  private void refused(int exit, String sentence, String... arguments) throws Exception {
    File out = folder.resolve("out").toFile();
    Path err = folder.resolve("err");
    Process process = cli().start(out, err.toFile(), arguments);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it hangs");
    String said = Files.readString(err);
    assertEquals(exit, process.exitValue(), said);
    assertEquals(1, said.lines().filter(line -> !line.startsWith("See: ")).count(), said);
    assertTrue(said.contains(sentence), said);
  }

  private Path padded(String name, int spaces) throws Exception {
    Path file = folder.resolve(name);
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) ' ');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < spaces; i++) {
        out.write(piece);
      }
      Files.copy(run, out);
    }
    return file;
  }

  /** The command's heap is 256 MB here, of which a file may have the size of half. */
  @Test
  void runFileLargerThanTheMemoryLimitIsRefused() throws Exception {
    padded("huge.json", 140);
    for (String command : List.of("table huge.json", "compare huge.json run.json")) {
      refused(2, "huge.json: it is larger than the ", command.split(" ", -1));
    }
  }

  @Test
  void largeRunFileWithinTheLimitIsRead() throws Exception {
    padded("large.json", 110);
    assertEquals(0, cli().run("table", "large.json").exit());
  }

  @Test
  void endlessArrayOfSamplesIsRefused() throws Exception {
    String whole = Files.readString(run);
    int at = whole.indexOf('[', whole.indexOf("\"samplesNs\""));
    String more = "1000,".repeat(10_000_000);
    Files.writeString(
        folder.resolve("long.json"), whole.substring(0, at + 1) + more + whole.substring(at + 1));
    refused(2, "long.json: ", "table", "long.json");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no mkfifo")
  void pipeWithoutWriterIsRefused() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    String sentence = "pipe.json: it is a pipe or a device, not a file";
    refused(2, sentence, "table", "pipe.json");
    refused(2, sentence, "compare", "run.json", "pipe.json");
    refused(2, sentence, "frontier", "run.json", "--quality", "pipe.json");
    refused(2, sentence.substring(11), "students", "list", "--grid", "pipe.json");
    refused(2, sentence.substring(11), "virtual-device", "--authorized-keys", "pipe.json");
    refused(
        2, "pipe.json", "push-and-run", "--target", "host", "--patch", "2", "--input", "pipe.json");
    Path runs = Files.createDirectory(folder.resolve("runs"));
    Files.move(pipe, runs.resolve("pipe.json"));
    Files.copy(run, runs.resolve("run.json"));
    Cli.Ended history = cli().run("history", "runs");
    assertEquals(0, history.exit(), history.err());
    assertTrue(history.err().contains(sentence), history.err());
  }

  @Test
  void standardInputAndProcessSubstitutionAreRead() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/stdin")));
    String expected = cli().run("table", "run.json").out();
    assertEquals(expected, script("cat run.json | \"$@\" table /dev/stdin"));
    assertEquals(expected, script("\"$@\" table /dev/fd/3 3<run.json"));
  }

  /** What a script of the shell prints, in which {@code "$@"} is the command. */
  private String script(String script) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Cli.FAST_START);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a POSIX shell")
  void closedStandardOutputIsNoFailureAndKeepsTheCodeOfTheCommand() throws Exception {
    for (String command :
        List.of(
            "students list",
            "table run.json",
            "explain",
            "help statistics",
            "completion bash",
            "--help")) {
      assertEquals("0\n", withClosedOutput(command), command);
    }
    String unfit = withClosedOutput("choose run.json --under 1us");
    assertTrue(unfit.endsWith(".\nSee: frill-bench explain 6\n6\n"), unfit);
    assertFalse(unfit.contains("standard output"), unfit);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "opens a terminal by the script of util-linux")
  void tableFillsTheColumnsThatTheTerminalSaysItHas() throws Exception {
    String table =
        "unset COLUMNS; java=$1; shift;"
            + " { printf \"'%s' \" \"$java\" -Dfrillbench.terminal.out=true \"$@\";"
            + " echo table run.json; } >line;"
            + " script -qec 'stty cols 100; sh line' typescript </dev/null";
    String shown = script(table);
    assertTrue(shown.contains("Left out here"), shown);
    int longest = shown.lines().mapToInt(String::length).max().orElseThrow();
    assertTrue(longest > 80 && longest <= 100, longest + " columns: " + shown);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a POSIX shell")
  void readerThatHasSeenEnoughEndsNothingWithAFailure() throws Exception {
    String first =
        script("{ \"$@\" students list 2>err; echo $? >code; } | head -n 1; cat err code");
    assertTrue(first.endsWith("\n0\n"), first);
    assertEquals(2, first.lines().count(), first);
    assertEquals(
        "0\n",
        script("{ \"$@\" table run.json --progress json 2>&1; echo $? >code; } | true; cat code"));
  }

  /** What a command says on standard error while nobody reads its output, and its exit code. */
  private String withClosedOutput(String command) throws Exception {
    return script("{ \"$@\" " + command + " 2>err; echo $? >code; } | true; cat err code");
  }

  @Test
  void unwritableCacheThatTheUserNamesIsReported() throws Exception {
    Path cache = Files.writeString(folder.resolve("cache"), "no folder");
    Cli.Ended ended =
        cli().with("XDG_CACHE_HOME", cache.toString()).run("push-and-run", "--target", "host");
    assertEquals(7, ended.exit(), ended.err());
    String named = "frill-bench: cannot make FRILL in " + cache.resolve("frill-bench") + ": ";
    assertTrue(ended.complaint().startsWith(named), ended.err());
    assertTrue(ended.err().endsWith("\nSee: frill-bench help environment\n"), ended.err());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no mkfifo")
  void onlyRegularFilesAreReplaced() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    refused(
        7,
        "pipe is a pipe or a device, and only files are replaced",
        "frontier run.json --svg pipe --overwrite".split(" ", -1));
    assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe));
  }

  @Test
  void temporaryFilesOfKilledRunsAreRemovedAndThoseOfLiveOnesKept() throws Exception {
    File out = folder.resolve("device").toFile();
    Process device = cli().start(out, out, "virtual-device", "--port", "0");
    while (!Files.readString(out.toPath()).contains("listens")) {
      assertTrue(device.isAlive(), Files.readString(out.toPath()));
      Thread.sleep(20);
    }
    List<Path> living = temporaryFolders();
    assertEquals(1, living.size());
    refusedDevice();
    assertEquals(living, temporaryFolders());
    device.destroyForcibly().waitFor();
    refusedDevice();
    assertEquals(List.of(), temporaryFolders());
  }

  /** Below a folder whose path is so long that no further file can be named, as on a full disk. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void virtualDeviceWhoseFilesCannotBeWrittenIsRefused() throws Exception {
    Path deep = folder;
    for (int left = LONGEST_FOLDER;
        left > 0;
        left = LONGEST_FOLDER - deep.toString().length() - 1) {
      deep = Files.createDirectory(deep.resolve("x".repeat(Math.min(left, 200))));
    }
    for (String command : List.of("virtual-device", "push-and-run --virtual-device")) {
      Cli.Ended ended = new Cli(deep).run(command.split(" ", -1));
      assertEquals(7, ended.exit(), ended.err());
      assertTrue(ended.complaint().contains("temporary files cannot be written in "), ended.err());
    }
  }

  /** A command that needs temporary files and ends at once: no such port can be had. */
  private void refusedDevice() throws Exception {
    Cli.Ended ended = cli().run("virtual-device", "--port", "5554");
    assertEquals(2, ended.exit(), ended.err());
  }

  private List<Path> temporaryFolders() throws Exception {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*frill-bench*")) {
      found.forEach(folders::add);
    }
    return folders;
  }

  @Test
  void secondRunWithTheSameOutputIsRefused() throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    String[] command =
        "push-and-run tiny.tflite --target host --rounds 500 --iterations 5 --warm-up 2 --output two.json"
            .split(" ", -1);
    File err = folder.resolve("first").toFile();
    Process first = cli().start(folder.resolve("table").toFile(), err, command);
    while (!Files.readString(err.toPath()).contains("median")) {
      assertTrue(first.isAlive(), Files.readString(err.toPath()));
      Thread.sleep(20);
    }
    Cli.Ended second = cli().run(command);
    assertEquals(7, second.exit(), second.err());
    assertTrue(
        second.complaint().contains("two.json.journal is being written by a run in progress"),
        second.complaint());
    first.destroyForcibly().waitFor();
    Cli.Ended third = cli().run(command);
    assertEquals(7, third.exit(), third.err());
    assertTrue(third.complaint().contains("left from an interrupted run"), third.complaint());
    assertFalse(Files.exists(folder.resolve("two.json")));
  }
}
