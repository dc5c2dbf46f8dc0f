package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.Guide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class FailuresTest {

  private final StringWriter said = new StringWriter();
  private final CommandLine line = FrillBench.commandLine().setErr(new PrintWriter(said, true));

  private int exitCodeOf(Throwable failure) {
    FrillBench top = new FrillBench();
    return new Failures(top, new Execution(top)).failed(failure, line);
  }

  @Test
  void unexpectedErrorsEndWithTheCodeOfBugs() {
    for (Throwable failure :
        new Throwable[] {
          new NoClassDefFoundError("x"), new StackOverflowError(), new IllegalStateException("x")
        }) {
      assertEquals(70, exitCodeOf(failure));
    }
    List<String> lines = said.toString().lines().toList();
    assertTrue(lines.get(0).startsWith("frill-bench: this is a bug of ours: "), said.toString());
    assertEquals(6, lines.size());
    assertEquals("See: frill-bench explain 70", lines.get(5));
  }

  @Test
  void whatFailsWhileTheProcessEndsIsAnInterruption() {
    for (Throwable failure :
        new Throwable[] {
          new CommandFailure(ExitCode.NOT_ALL_MEASURED, "the agent died with exit code 137"),
          new CommandFailure(ExitCode.NO_TARGET, "Device x was lost."),
          new IllegalStateException("Shutdown in progress")
        }) {
      assertEquals(130, exitCodeOf(Failures.interrupted(failure, true)));
      assertEquals("frill-bench: interrupted.\n", printed());
    }
  }

  @Test
  void failureToWriteWhatWasMeasuredIsReportedWhileTheProcessEnds() {
    CommandFailure unwritten = new CommandFailure(ExitCode.OUTPUT_FAILED, "It is full.");
    assertEquals(unwritten, Failures.interrupted(unwritten, true));
    assertEquals(130, exitCodeOf(Failures.interrupted(unwritten, false)));
  }

  /** What was printed since the last call. */
  private String printed() {
    String lines = said.toString().replace(System.lineSeparator(), "\n");
    said.getBuffer().setLength(0);
    return lines;
  }

  @Test
  void exhaustedMemoryIsOneSentenceWithTheLimit() {
    assertEquals(70, exitCodeOf(new OutOfMemoryError("Java heap space")));
    assertTrue(
        said.toString()
            .matches(
                "frill-bench: memory ran out: this process may take \\d+ MiB\\.\\R"
                    + "See: frill-bench explain 70\\R"),
        said.toString());
  }

  @Test
  void commandFailureKeepsItsCodeAndMessage() {
    assertEquals(7, exitCodeOf(new CommandFailure(ExitCode.OUTPUT_FAILED, "It is full.")));
    assertEquals(
        List.of("frill-bench: It is full.", "See: frill-bench explain 7"),
        said.toString().lines().toList());
  }

  @Test
  void refusedInputWithoutAGuideIsOneSentence() {
    assertEquals(2, exitCodeOf(new CommandFailure(ExitCode.REFUSED_INPUT, "It is no file.")));
    assertEquals("frill-bench: It is no file.", said.toString().strip());
  }

  @Test
  void guideOfAFailureIsNamed() {
    for (Guide guide : Guide.values()) {
      exitCodeOf(new CommandFailure(ExitCode.OUTPUT_FAILED, "It is full.", guide));
      String last = said.toString().lines().reduce("", (before, next) -> next);
      assertEquals("See: " + guide.command(), last);
    }
  }

  /** What a failure names can be read: every guide, and every exit code. */
  @Test
  void everyCommandThatAFailureNamesShowsSomething() {
    List<String> commands = new ArrayList<>();
    Stream.of(Guide.values()).map(Guide::command).forEach(commands::add);
    Stream.of(ExitCode.values())
        .map(exit -> "frill-bench explain " + exit.code())
        .forEach(commands::add);
    for (String command : commands) {
      StringWriter shown = new StringWriter();
      CommandLine all = FrillBench.commandLine().setOut(new PrintWriter(shown, true));
      String[] words = command.split(" ", -1);
      assertEquals(0, all.execute(Arrays.copyOfRange(words, 1, words.length)), command);
      assertTrue(shown.toString().lines().count() > 5, command);
    }
  }

  private List<String> refused(String... words) {
    said.getBuffer().setLength(0);
    assertEquals(2, line.execute(words));
    return said.toString().lines().toList();
  }

  @Test
  void misspelledCommandIsGivenTheNearestOnes() {
    assertEquals(
        List.of(
            "frill-bench: there is no command gaet; did you mean gate?", "See: frill-bench --help"),
        refused("gaet"));
    assertEquals(
        "frill-bench: there is no command pushandrun; did you mean push-and-run?",
        refused("pushandrun", "model.tflite").get(0));
    assertEquals(
        List.of(
            "frill-bench: there is no command sett; did you mean set?",
            "See: frill-bench baseline --help"),
        refused("baseline", "sett"));
    assertEquals("frill-bench: there is no command zzz.", refused("zzz").get(0));
  }

  @Test
  void misspelledOptionIsGivenTheNearestOnes() {
    assertEquals(
        List.of(
            "frill-bench: push-and-run has no option --treads; did you mean --threads?",
            "See: frill-bench push-and-run --help"),
        refused("push-and-run", "--treads=2", "model.tflite"));
    assertEquals(
        "frill-bench: push-and-run has no option -threads; did you mean --threads?",
        refused("push-and-run", "-threads", "2", "model.tflite").get(0));
  }

  @Test
  void modelInPlaceOfACommandIsGivenTheCommandThatMeasuresIt(@TempDir Path folder)
      throws Exception {
    String model = Files.createFile(folder.resolve("student.tflite")).toString();
    assertEquals(
        "frill-bench: there is no command "
            + model
            + ": to measure this file say 'frill-bench push-and-run "
            + model
            + "'.",
        refused(model).get(0));
  }

  @Test
  void whatIsMissingIsNamedInTheOrderInWhichItIsTyped() {
    assertEquals(
        List.of("frill-bench: choose needs --under LATENCY.", "See: frill-bench choose --help"),
        refused("choose", "run.json"));
    assertEquals("frill-bench: publish needs RUN.json and --out DIR.", refused("publish").get(0));
    assertEquals("frill-bench: parity needs NEW.", refused("parity", "a.tflite").get(0));
    assertEquals(
        List.of(
            "frill-bench: baseline needs a command: set, show or list.",
            "See: frill-bench baseline --help"),
        refused("baseline"));
  }

  @Test
  void missingValueOfAnOptionIsNamed() {
    assertEquals(
        "frill-bench: --under needs a value: LATENCY.", refused("choose", "--under").get(0));
    assertEquals(
        "frill-bench: --rounds needs a value: N.",
        refused("push-and-run", "--rounds", "--quick").get(0));
  }

  @Test
  void wordTooManyIsNamed() {
    assertEquals(
        "frill-bench: there is no place for 'b.json' after frill-bench choose.",
        refused("choose", "a.json", "b.json", "--under", "1ms").get(0));
  }

  @Test
  void valuesOfAnEnumerationAreListedInLowerCase() {
    assertEquals(2, line.execute("table", "run.json", "--format", "bogus"));
    assertEquals(
        "frill-bench: invalid value for option '--format': expected one of text, markdown, latex,"
            + " csv, json but was 'bogus'.",
        said.toString().lines().findFirst().orElseThrow());
    assertEquals(
        "frill-bench: invalid value for SHELL: expected one of bash, zsh, fish but was 'sh'.",
        refused("completion", "sh").get(0));
  }
}
