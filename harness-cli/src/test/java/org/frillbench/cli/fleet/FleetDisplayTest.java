package org.frillbench.cli.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.progress.ProgressStyle;
import org.frillbench.cli.run.Progress;
import org.junit.jupiter.api.Test;

/** How the runs on several devices get on. */
final class FleetDisplayTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private void shown(ProgressStyle style, boolean quiet, Consumer<FleetDisplay> work) {
    PrintStream err = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Console.Settings settings =
        new Console.Settings(style, quiet, style == ProgressStyle.AUTO, () -> 80);
    try (Console console = Console.open(settings)) {
      work.accept(new FleetDisplay(console));
    } finally {
      System.setErr(err);
    }
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static Progress progress(Display display) {
    return Progress.on(display, 2, Duration.ofSeconds(9));
  }

  private static void measureOne(FleetDisplay fleet) {
    Display a = fleet.of("A");
    try (Progress progress = progress(a)) {
      progress.trial(1, "m", 1);
      progress.ended(1, "median 1.000 ms");
      progress.note("an ünusual thing.");
    }
    fleet.of("B\u001b").lines().print("two\nlines\n");
  }

  @Test
  void logHasTheDeviceInFrontOfEveryLine() {
    shown(ProgressStyle.PLAIN, false, FleetDisplayTest::measureOne);
    String text = printed();
    assertTrue(text.startsWith("A: [1/2] round 1, m: median 1.000 ms"), text);
    assertTrue(
        text.endsWith("A: frill-bench: an ünusual thing.\nB\\u{1B}: two\nB\\u{1B}: lines\n"), text);
  }

  @Test
  void quietHasTheWarningsOfEachDeviceOnly() {
    shown(ProgressStyle.NONE, true, FleetDisplayTest::measureOne);
    assertEquals("A: frill-bench: an ünusual thing.\n", printed());
  }

  @Test
  void everyEventForProgramsNamesItsDevice() {
    shown(ProgressStyle.JSON, false, FleetDisplayTest::measureOne);
    String[] lines = printed().split("\n", -1);
    assertTrue(lines[0].startsWith("{\"event\":\"candidate\",\"device\":\"A\","), lines[0]);
    assertTrue(lines[1].startsWith("{\"event\":\"progress\",\"device\":\"A\","), lines[1]);
    assertEquals(
        "{\"event\":\"warning\",\"device\":\"A\",\"text\":\"an ünusual thing.\"}", lines[2]);
    assertEquals("{\"event\":\"message\",\"device\":\"B\\u001b\",\"text\":\"two\"}", lines[3]);
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
    shown(ProgressStyle.AUTO, false, this::measureTwo);
  }

  private void measureTwo(FleetDisplay fleet) {
    Display first = fleet.of("A");
    Display second = fleet.of("B");
    Progress a = progress(first);
    Progress b = progress(second);
    a.trial(1, "m", 1);
    b.trial(1, "x".repeat(200), 1);
    a.note("something.");
    second.lines().println("else");
    System.err.println("of neither");
    a.ended(1, "median 1.000 ms");
    String[] lines = screen().split("\n", -1);
    assertEquals("A: frill-bench: something.", lines[0]);
    assertEquals("B: else", lines[1]);
    assertEquals("of neither", lines[2]);
    assertTrue(lines[3].startsWith("A ████░░░░ 1/2, "), lines[3]);
    assertTrue(lines[4].startsWith("B ░░░░░░░░ 0/2, "), lines[4]);
    assertTrue(lines[4].endsWith("…" + "x".repeat(12)), lines[4]);
    assertEquals(79, lines[4].length());
    assertEquals(6, lines.length);
    a.close();
    b.close();
    assertFalse(screen().contains("0/2"), screen());
    assertEquals("A: frill-bench: something.\nB: else\nof neither\n", screen());
  }
}
