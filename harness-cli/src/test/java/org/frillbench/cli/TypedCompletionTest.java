package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Completion as users have it: in interactive shells on a pseudo-terminal, by the Tab key. The
 * command that is then entered notes its arguments.
 */
@Tag("slow")
final class TypedCompletionTest {

  /** Its number is that of the commands which have been entered. */
  private static final String PROMPT = "READY$(wc -l <$LOG) ";

  private static final long LIMIT = Duration.ofMinutes(2).toNanos();
  private static final int POLL_MILLIS = 20;

  /** What is typed before the Tab key, and the last argument of the command that this makes. */
  private static final Map<String, String> COMPLETED = new LinkedHashMap<>();

  /** The same for names that a shell quotes. */
  private static final Map<String, String> QUOTED = new LinkedHashMap<>();

  static {
    QUOTED.put("frill-bench push-and-run bla", "blank in name.tflite");
    QUOTED.put("frill-bench push-and-run blank\\ in", "blank in name.tflite");
    QUOTED.put("frill-bench push-and-run 'blank in", "blank in name.tflite");
    QUOTED.put("frill-bench push-and-run \"blank in", "blank in name.tflite");
    QUOTED.put("frill-bench push-and-run 'a folder/mo", "a folder/model.tflite");
    QUOTED.put("frill-bench table 'a folder/model.tflite' ru", "run.json");
    QUOTED.put("frill-bench table --output bla", "blank in name.tflite");
    QUOTED.put("frill-bench table --output=bla", "--output=blank in name.tflite");
    QUOTED.put("frill-bench push-and-run --input waveform=bla", "waveform=blank in name.tflite");
    QUOTED.put("frill-bench push-and-run quo", "quote's \"&(!$HOME)é.tflite");
    QUOTED.put("frill-bench push-and-run sub", "subst$(touch made).tflite");
    QUOTED.put("frill-bench parity small.tflite ~/work/ru", "HOME/work/run.json");
    QUOTED.put("frill-bench parity small.tflite $HOME/work/ru", "HOME/work/run.json");
    QUOTED.put("frill-bench history . --candidate 'oth", "other");
    QUOTED.put("frill-bench history . --candidate qu", "quote's \"&(!$HOME)é");
  }

  static {
    COMPLETED.put("frill-bench ga", "gate");
    COMPLETED.put("frill-bench baseline se", "set");
    COMPLETED.put("frill-bench gate --same", "--same-outputs");
    COMPLETED.put("frill-bench table run.json --format mark", "markdown");
    COMPLETED.put("frill-bench table run.json --format=mark", "--format=markdown");
    COMPLETED.put("frill-bench gate --accept CONTENDED,NOT-SE", "CONTENDED,NOT-SETTLED");
    COMPLETED.put("frill-bench history . --candidate oth", "other");
    COMPLETED.put("frill-bench push-and-run sm", "small.tflite");
    COMPLETED.put("frill-bench parity sm", "small.tflite");
    COMPLETED.put("frill-bench parity small.tflite ru", "run.json");
    COMPLETED.put("frill-bench table --output ru", "run.json");
    COMPLETED.put("frill-bench push-and-run --input ru", "run.json");
    COMPLETED.put("frill-bench push-and-run --input waveform=ru", "waveform=run.json");
    COMPLETED.put("frill-bench gate --report html=ru", "html=run.json");
    COMPLETED.put("frill-bench publish --beside ru", "run.json");
  }

  @TempDir Path folder;
  private Path log;
  private Path screen;

  @BeforeEach
  void commandThatNotesItsArguments() throws Exception {
    log = Files.createFile(folder.resolve("log"));
    screen = folder.resolve("screen");
    Path work = Files.createDirectories(folder.resolve("work"));
    Files.createFile(work.resolve("small.tflite"));
    Files.createFile(work.resolve("other.tflite"));
    Files.createFile(work.resolve("blank in name.tflite"));
    Files.createFile(work.resolve("quote's \"&(!$HOME)é.tflite"));
    Files.createFile(work.resolve("subst$(touch made).tflite"));
    Files.createFile(Files.createDirectory(work.resolve("a folder")).resolve("model.tflite"));
    SampleRuns.students(work.resolve("run.json"), 4_000_000, 6_000_000);
    Path command = Files.createDirectory(folder.resolve("bin")).resolve("frill-bench");
    Files.writeString(
        command,
        """
        #!/bin/sh
        case $1 in
          complete | completion) exec "$JAVA" -cp "$CLASSES" org.frillbench.cli.Main "$@" ;;
        esac
        for last in "$@"; do :; done
        printf '%s\\n' "$last" >>"$LOG"
        """);
    assertTrue(command.toFile().setExecutable(true));
  }

  private String script(String shell) throws IOException {
    Cli.Ended ended = InProcess.run(folder, "completion", shell);
    assertEquals(0, ended.exit(), ended.err());
    Path script = folder.resolve("script." + shell);
    Files.writeString(script, ended.out());
    return script.toString();
  }

  /** The last arguments of the commands that {@code shell} is made to enter. */
  private List<String> typed(String shell, Map<String, String> lines) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qfec", shell, "/dev/null")
            .directory(folder.resolve("work").toFile())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("HOME", folder.toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("TERM", "xterm");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    environment.put("CLASSES", System.getProperty("java.class.path"));
    environment.put("LOG", log.toString());
    Process process = builder.start();
    try (OutputStream keys = process.getOutputStream()) {
      int entered = 0;
      for (String line : lines.keySet()) {
        awaitPrompt(entered, process);
        keys.write((line + "\t\r").getBytes(StandardCharsets.UTF_8));
        keys.flush();
        entered++;
      }
      awaitPrompt(entered, process);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readAllLines(log);
  }

  private void awaitPrompt(int entered, Process process) throws Exception {
    long end = System.nanoTime() + LIMIT;
    String shown = "";
    while (!shown.contains("READY" + entered + " ")) {
      assertTrue(System.nanoTime() < end && process.isAlive(), shown);
      Thread.sleep(POLL_MILLIS);
      shown = Files.readString(screen, StandardCharsets.ISO_8859_1);
    }
  }

  private void expectAll(String shell) throws Exception {
    expect(shell, COMPLETED);
  }

  private void expect(String shell, Map<String, String> lines) throws Exception {
    Files.writeString(log, "");
    Map<String, String> entered = new LinkedHashMap<>();
    List<String> arguments = typed(shell, lines);
    for (String line : lines.keySet()) {
      entered.put(line, arguments.get(entered.size()).replace(folder.toString(), "HOME"));
    }
    assertEquals(lines.toString(), entered.toString());
  }

  @Test
  @EnabledIf("hasBash")
  void bashCompletesAtTheTabKey() throws Exception {
    Path settings = folder.resolve("bashrc");
    Files.writeString(settings, "PS1='" + PROMPT + "'\n. " + script("bash") + "\n");
    expectAll("bash --noprofile --rcfile " + settings);
    expect("bash --noprofile --rcfile " + settings, QUOTED);
    assertFalse(Files.exists(folder.resolve("work/made")));
  }

  @Test
  @EnabledIf("hasZsh")
  void zshCompletesAtTheTabKey() throws Exception {
    zshSettings("autoload -U compinit && compinit -u -D\n. " + script("zsh"));
    expectAll("env ZDOTDIR=" + folder + " zsh");
    expect("env ZDOTDIR=" + folder + " zsh", QUOTED);
  }

  @Test
  @EnabledIf("hasZsh")
  void zshCompletesByTheFileOfAReleaseWithAndWithoutTheScriptOfBash() throws Exception {
    Path functions = Files.createDirectories(folder.resolve("share/zsh/site-functions"));
    Files.copy(
        Path.of("distribution/src/launcher/_frill-bench"), functions.resolve("_frill-bench"));
    zshSettings("fpath=(" + functions + " $fpath)\nautoload -U compinit && compinit -u -D");
    expectAll("env ZDOTDIR=" + folder + " zsh");

    Path scripts = Files.createDirectories(folder.resolve("share/bash-completion/completions"));
    String script = Files.readString(Path.of(script("bash")));
    Files.writeString(scripts.resolve("frill-bench"), script + "\n: >$HOME/read\n");
    expectAll("env ZDOTDIR=" + folder + " zsh");
    assertTrue(Files.exists(folder.resolve("read")));
  }

  private void zshSettings(String lines) throws IOException {
    Files.writeString(
        folder.resolve(".zshrc"), "setopt prompt_subst\nPS1='" + PROMPT + "'\n" + lines + "\n");
  }

  @Test
  @EnabledIf("hasFish")
  void fishCompletesAtTheTabKey() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("config/fish")).resolve("config.fish");
    Files.writeString(
        settings,
        "function fish_prompt; echo \"" + PROMPT + "\"; end\nsource " + script("fish") + "\n");
    expectAll("fish");
    expect("fish", QUOTED);
  }

  static boolean hasBash() {
    return has("bash");
  }

  static boolean hasZsh() {
    return has("zsh");
  }

  static boolean hasFish() {
    return has("fish");
  }

  /** The shell, and what opens a pseudo-terminal, as util-linux has it. */
  private static boolean has(String shell) {
    return Stream.of(shell, "setpriv", "script").allMatch(Programs::isThere);
  }
}
