package org.frillbench.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines for logs. */
final class PlainDisplayTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final Display display = new PlainDisplay(out, out);

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static ProgressState state(
      String phase, String candidate, long done, long total, Unit unit, double seconds) {
    return new ProgressState(
        phase,
        candidate == null ? "model" : "",
        candidate,
        candidate == null ? 0 : 1,
        done,
        total,
        unit,
        Duration.ofMillis((long) (seconds * 1000)),
        Duration.ofSeconds(90),
        unit == Unit.BYTES ? 5e6 : 0);
  }

  @Test
  void longRunHasAboutTwentyLinesTheFirstAndTheLastAmongThem() {
    for (int trial = 1; trial <= 400; trial++) {
      display.candidate(state("start", "m\u001b[2J", trial - 1, 400, Unit.TRIALS, trial));
      display.update(state("warm-up", "m", trial - 1, 400, Unit.TRIALS, trial));
      display.ended(
          state("ended", "m\u001b[2J", trial, 400, Unit.TRIALS, trial), "median 1.000 ms");
    }
    assertEquals(21, lines().size());
    assertEquals("[1/400] round 1, m\\u{1B}[2J: median 1.000 ms; about 90 s left", lines().get(0));
    assertEquals("[400/400] round 1, m\\u{1B}[2J: median 1.000 ms", lines().get(20));
    assertFalse(lines().stream().anyMatch(line -> line.chars().anyMatch(Character::isISOControl)));
  }

  @Test
  void shortRunHasALineATrial() {
    for (int trial = 1; trial <= 6; trial++) {
      display.ended(state("ended", "m", trial, 6, Unit.TRIALS, trial), "median 1.000 ms");
    }
    assertEquals(6, lines().size());
  }

  @Test
  void transferHasALineAtItsBeginningAndOneEveryTenSeconds() {
    display.phase(state("pushing", null, 0, 98_400_000, Unit.BYTES, 0));
    display.phase(state("pushing", null, 50_000, 98_400_000, Unit.BYTES, 0.05));
    for (int tenths = 1; tenths < 250; tenths++) {
      display.update(
          state("pushing", null, tenths * 100_000L, 98_400_000, Unit.BYTES, tenths / 10.0));
    }
    assertEquals(3, lines().size(), lines().toString());
    assertEquals("pushing: model, 98.4 MB in all", lines().get(0));
    assertTrue(
        lines().get(1).startsWith("pushing: model: 10.0/98.4 MB, 5.0 MB/s, about 90 s left"),
        lines().get(1));
  }
}
