package org.frillbench.cli.command.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.frillbench.cli.device.Judgement;
import org.junit.jupiter.api.Test;

final class JudgementLinesTest {

  private static String printed(boolean colour, Judgement... judgements) {
    StringWriter text = new StringWriter();
    JudgementLines lines = new JudgementLines(new PrintWriter(text), colour);
    for (Judgement judgement : judgements) {
      lines.print(judgement);
    }
    lines.sum();
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void columnsStandUnderEachOther() {
    assertEquals(
        """
        screen          ok        on
        battery         caution   at 9 %: charge it
        ABI             obstacle  riscv64: the agent has others
        Not fit to measure: 1 obstacle.
        """,
        printed(
            false,
            Judgement.ok("screen", "on"),
            Judgement.caution("battery", "at 9 %", "charge it"),
            Judgement.obstacle("ABI", "riscv64", "the agent has others")));
  }

  @Test
  void aDevicesEscapeSequencesAreNotObeyedWhileOursColour() {
    assertEquals(
        """
        build           \u001b[33mcaution \u001b[0m  \\u{1B}[31meng: use another
        Fit to measure, with 1 caution.
        """,
        printed(true, Judgement.caution("build", "\u001b[31meng", "use another")));
  }
}
