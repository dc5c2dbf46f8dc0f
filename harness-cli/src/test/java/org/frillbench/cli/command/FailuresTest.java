package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class FailuresTest {

  private final StringWriter said = new StringWriter();
  private final CommandLine line = FrillBench.commandLine().setErr(new PrintWriter(said, true));

  private int exitCodeOf(Throwable failure) {
    return new Failures(new FrillBench(), new Execution()).failed(failure, line);
  }

  @Test
  void unexpectedErrorsEndWithTheCodeOfBugs() {
    for (Throwable failure :
        new Throwable[] {
          new NoClassDefFoundError("x"), new StackOverflowError(), new IllegalStateException("x")
        }) {
      assertEquals(70, exitCodeOf(failure));
    }
    assertTrue(said.toString().startsWith("frill-bench: this is a bug of ours: "), said.toString());
    assertEquals(3, said.toString().lines().count());
  }

  @Test
  void exhaustedMemoryIsOneSentenceWithTheLimit() {
    assertEquals(70, exitCodeOf(new OutOfMemoryError("Java heap space")));
    assertTrue(
        said.toString()
            .matches("frill-bench: memory ran out: this process may take \\d+ MiB\\.\\R"),
        said.toString());
  }

  @Test
  void commandFailureKeepsItsCodeAndMessage() {
    assertEquals(7, exitCodeOf(new CommandFailure(ExitCode.OUTPUT_FAILED, "It is full.")));
    assertEquals("frill-bench: It is full.", said.toString().strip());
  }

  @Test
  void valuesOfAnEnumerationAreListedInLowerCase() {
    assertEquals(2, line.execute("table", "run.json", "--format", "bogus"));
    assertEquals(
        "frill-bench: Invalid value for option '--format': expected one of text, markdown, latex,"
            + " csv, json but was 'bogus'",
        said.toString().lines().findFirst().orElseThrow());
  }
}
