package org.frillbench.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lines that are too long for a terminal. */
final class FoldedTest {

  private static String folded(String line) {
    return Folded.of(line, 40).replace(System.lineSeparator(), "|");
  }

  @Test
  void sentenceIsBrokenAtWords() {
    assertEquals(
        "frill-bench: NOT-SETTLED: the latency|still changed; or take the figures as|they are.",
        folded(
            "frill-bench: NOT-SETTLED: the latency still changed; or take the figures as they"
                + " are."));
  }

  @Test
  void commandToCopyStaysWhole() {
    String command = " frill-bench push-and-run --serial ABC --resume results/night.json";
    assertEquals("More:" + command, folded("More:" + command));
    assertEquals(
        "frill-bench: ABC: the device was lost in|the middle; go on with:" + command,
        folded("frill-bench: ABC: the device was lost in the middle; go on with:" + command));
  }

  @Test
  void lineThatFitsAndLineOfATableStayAsTheyAre() {
    for (String line :
        new String[] {
          "",
          "x".repeat(40),
          "Run file: " + "y".repeat(40),
          "a   b   ".repeat(9),
          "  " + "a ".repeat(40)
        }) {
      assertEquals(line.startsWith("Run") ? line.replace(": ", ":|") : line, folded(line));
    }
  }
}
