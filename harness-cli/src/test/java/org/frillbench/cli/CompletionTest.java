package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The completion scripts, run by the shells themselves. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for POSIX shells")
final class CompletionTest {

  /** What bash sets for a completion function: words are split at equals signs and colons, too. */
  private static final String COMPLETE =
      """
      . ./script
      # It is for a line that is typed.
      compopt() { :; }
      frill-bench() { "$JAVA" -cp "$CLASSES" org.frillbench.cli.Main "$@"; }
      COMP_LINE=$1
      COMP_POINT=${#1}
      IFS=$'\\n' read -r -d '' -a COMP_WORDS < <(printf '%s' "$1" | sed -E 's/([=:])/\\n\\1\\n/g; s/ +/\\n/g' | grep .)
      case "$1" in *' ') COMP_WORDS+=("") ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _frill_bench
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir Path folder;

  @BeforeEach
  void scriptOfBash() throws Exception {
    Cli.Ended ended = InProcess.run(folder, "completion", "bash");
    assertEquals(0, ended.exit(), ended.err());
    Files.writeString(folder.resolve("script"), ended.out());
    Files.writeString(folder.resolve("complete"), COMPLETE);
  }

  private List<String> completed(String line) throws Exception {
    return answer("bash", "--norc", "./complete", line);
  }

  private List<String> answer(String... command) throws Exception {
    return answerFrom(freePort(), command);
  }

  private List<String> answerFrom(String adbPort, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA", Path.of(System.getProperty("java.home"), "bin/java") + "");
    builder.environment().put("CLASSES", System.getProperty("java.class.path"));
    builder.environment().put("ANDROID_ADB_SERVER_PORT", adbPort);
    Path errors = folder.resolve("errors");
    Process process = builder.redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals("", Files.readString(errors));
    return out.lines().filter(line -> !line.isEmpty()).toList();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  @Test
  void commandsAreCompletedAndHiddenOnesAreNot() throws Exception {
    assertEquals(List.of("gate"), completed("frill-bench ga"));
    assertEquals(List.of("set"), completed("frill-bench baseline se"));
    List<String> all = completed("frill-bench ");
    assertTrue(all.contains("push-and-run") && all.contains("explain"), all.toString());
    assertFalse(all.contains("complete"), all.toString());
  }

  @Test
  void optionsAndTheirValuesAreCompletedAsTheyAreTyped() throws Exception {
    assertEquals(List.of("--same-outputs"), completed("frill-bench gate --same"));
    assertEquals(List.of("markdown"), completed("frill-bench table run.json --format mark"));
    assertEquals(List.of("markdown"), completed("frill-bench table run.json --format=mark"));
    assertEquals(List.of("NOT-SETTLED"), completed("frill-bench gate --accept NOT-SE"));
    assertEquals(
        List.of("CONTENDED,NOT-SETTLED"), completed("frill-bench gate --accept CONTENDED,NOT-SE"));
    assertEquals(List.of("NOT-COMPARABLE"), completed("frill-bench explain NOT-C"));
    assertEquals(List.of("gate"), completed("frill-bench help ga"));
    assertEquals(List.of("configuration"), completed("frill-bench help conf"));
  }

  @Test
  void candidatesAreThoseOfTheFilesOnTheCommandLine() throws Exception {
    Files.createFile(folder.resolve("small.tflite"));
    Files.createFile(folder.resolve("al=2.0,ap=True.tflite"));
    Files.createFile(folder.resolve("$(touch made) `touch made`.tflite"));
    assertEquals(List.of("small"), completed("frill-bench push-and-run small.tflite --anchor "));
    assertEquals(List.of("small"), completed("frill-bench push-and-run . --anchor=sm"));
    // What follows the equals sign is a word of its own for the shell.
    assertEquals(List.of("2.0,ap=True"), completed("frill-bench push-and-run . --anchor al=2"));
    assertEquals(
        List.of("\\$\\(touch\\ made\\)\\ \\`touch\\ made\\`"),
        completed("frill-bench push-and-run . --anchor $"));
    assertFalse(Files.exists(folder.resolve("made")));
  }

  @Test
  void candidatesOfRunFilesAreFound() throws Exception {
    SampleRuns.students(folder.resolve("run.json"), 4_000_000, 6_000_000);
    assertEquals(
        List.of("student-0", "student-1"),
        completed("frill-bench history . --candidate stu").stream().sorted().toList());
  }

  @Test
  void noSerialIsCompletedWithoutAServer() throws Exception {
    assertEquals(List.of(), completed("frill-bench devices --serial "));
  }

  @Test
  void serialsAreThoseOfTheRunningServer() throws Exception {
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device =
            VirtualDevice.start(
                DeviceProfile.pixel1(), Files.createDirectory(folder.resolve("device")))) {
      front.attach("10.0.0.7:5555", device);
      String port = Integer.toString(front.port());
      assertEquals(
          List.of("10.0.0.7:5555"),
          answerFrom(port, "bash", "--norc", "./complete", "frill-bench devices --serial 10"));
      assertEquals(
          List.of("10.0.0.7:5555"),
          answer(
              "bash",
              "--norc",
              "./complete",
              "frill-bench devices --adb 127.0.0.1:" + port + " --serial 10"));
      // What follows the colon is a word of its own for the shell.
      assertEquals(
          List.of("5555"),
          answerFrom(
              port, "bash", "--norc", "./complete", "frill-bench devices --serial=10.0.0.7:5"));
    }
  }

  static boolean hasFish() {
    return Programs.isThere("fish");
  }

  static boolean hasZsh() {
    return Programs.isThere("zsh");
  }

  @Test
  @EnabledIf("hasFish")
  void fishCompletesCommandsOptionsAndValues() throws Exception {
    Cli.Ended script = InProcess.run(folder, "completion", "fish");
    assertEquals(0, script.exit(), script.err());
    Files.writeString(folder.resolve("script.fish"), script.out());
    assertEquals(List.of("gate"), fish("frill-bench ga"));
    assertEquals(List.of("set"), fish("frill-bench baseline se"));
    assertEquals(List.of("--same-outputs"), fish("frill-bench gate --same"));
    assertEquals(List.of("markdown"), fish("frill-bench table run.json --format mark"));
    assertEquals(List.of("NOT-COMPARABLE"), fish("frill-bench explain NOT-C"));
    assertEquals(List.of("configuration"), fish("frill-bench help conf"));
    assertEquals(
        List.of("CONTENDED,NOT-SETTLED"), fish("frill-bench gate --accept CONTENDED,NOT-SE"));
  }

  /** Without the descriptions, which follow a tab. */
  private List<String> fish(String line) throws Exception {
    List<String> completed = new ArrayList<>();
    for (String each :
        answer("fish", "--no-config", "-c", "source script.fish; complete -C '" + line + "'")) {
      completed.add(each.replaceFirst("\t.*", ""));
    }
    return completed;
  }

  @Test
  @EnabledIf("hasZsh")
  void zshReadsTheScriptOfBash() throws Exception {
    String prepared = "autoload -U compinit && compinit -D -u; . ./script; ";
    List<String> completer = answer("zsh", "-f", "-c", prepared + "print $_comps[frill-bench]");
    assertTrue(completer.get(0).contains(" -F _frill_bench"), completer.toString());
  }
}
