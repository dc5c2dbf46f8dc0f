package org.frillbench.cli.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.frillbench.cli.run.Progress;
import org.junit.jupiter.api.Test;

/** How the runs on several devices get on. */
final class FleetDisplayTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private FleetDisplay display(boolean terminal) {
    return new FleetDisplay(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void logHasTheDeviceInFrontOfEveryLine() {
    FleetDisplay display = display(false);
    PrintStream lines = display.lines("A");
    try (Progress progress = display.progress("A", lines, 2, Duration.ofSeconds(9))) {
      progress.trial(1, "m", 1);
      progress.ended(1, "median 1.000 ms");
      progress.note("an ünusual thing.");
    }
    display.lines("B\u001b").print("two\nlines\n");
    String text = printed();
    assertTrue(text.startsWith("A: [1/2] round 1, m: median 1.000 ms"), text);
    assertTrue(
        text.endsWith("A: frill-bench: an ünusual thing.\nB\\u{1B}: two\nB\\u{1B}: lines\n"), text);
  }

  /** What a terminal shows that knows the two sequences that are used. */
  private String screen() {
    StringBuilder screen = new StringBuilder();
    String[] parts = printed().split("\u001b\\[", -1);
    screen.append(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("J")) {
        screen.append(parts[i].substring(1));
      } else {
        int up = Integer.parseInt(parts[i].substring(0, parts[i].indexOf('A')));
        for (int line = 0; line < up; line++) {
          screen.setLength(screen.lastIndexOf("\n"));
        }
        screen.setLength(screen.lastIndexOf("\n") + 1);
      }
    }
    return screen.toString();
  }

  @Test
  void terminalHasALineADeviceBelowWhatIsSaid() {
    FleetDisplay display = display(true);
    Progress a = display.progress("A", display.lines("A"), 2, Duration.ofSeconds(9));
    Progress b = display.progress("B", display.lines("B"), 2, Duration.ofSeconds(9));
    a.trial(1, "m", 1);
    b.trial(1, "x".repeat(200), 1);
    a.note("something.");
    display.lines("B").println("else");
    a.ended(1, "median 1.000 ms");
    String[] lines = screen().split("\n", -1);
    assertEquals("A: frill-bench: something.", lines[0]);
    assertEquals("B: else", lines[1]);
    assertTrue(lines[2].startsWith("A ██████████░░░░░░░░░░ 1/2"), lines[2]);
    assertTrue(lines[3].startsWith("B ░░░░░░░░░░░░░░░░░░░░ 0/2"), lines[3]);
    assertEquals(79, lines[3].length());
    assertEquals(5, lines.length);
    a.close();
    b.close();
    assertFalse(screen().contains("0/2"), screen());
    assertEquals("A: frill-bench: something.\nB: else\n", screen());
  }
}
