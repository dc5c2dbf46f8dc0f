package org.frillbench.cli.command.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.frillbench.cli.device.CheckResult;
import org.junit.jupiter.api.Test;

final class CheckResultLinesTest {

  private static String printed(boolean colour, CheckResult... checks) {
    StringWriter text = new StringWriter();
    CheckResultLines lines = new CheckResultLines(new PrintWriter(text), colour);
    for (CheckResult result : checks) {
      lines.print(result);
    }
    lines.sum();
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void columnsOfCheckResultsAreAligned() {
    assertEquals(
        """
        screen          ok        on
        battery         caution   at 9 %: charge it
        ABI             obstacle  riscv64: the agent has others
        Not fit to measure: 1 obstacle.
        """,
        printed(
            false,
            CheckResult.ok("screen", "on"),
            CheckResult.caution("battery", "at 9 %", "charge it"),
            CheckResult.obstacle("ABI", "riscv64", "the agent has others")));
  }

  @Test
  void escapeSequencesOfDeviceAreEscapedAndOwnColoursKept() {
    assertEquals(
        """
        build           \u001b[33mcaution \u001b[0m  \\u{1B}[31meng: use another
        Fit to measure, with 1 caution.
        """,
        printed(true, CheckResult.caution("build", "\u001b[31meng", "use another")));
  }
}
