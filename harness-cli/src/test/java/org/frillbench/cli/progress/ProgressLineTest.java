package org.frillbench.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A state on one line of a terminal. */
final class ProgressLineTest {

  private static final String STUDENT = "bd=2048,ks=5x5,ms=small,qat=true,mv2=false,width=1.0";

  private static ProgressState trial(String phase, String candidate, long done, long total) {
    return new ProgressState(
        phase,
        "",
        candidate,
        2,
        done,
        total,
        Unit.TRIALS,
        Duration.ofSeconds(31),
        Duration.ofSeconds(65),
        0);
  }

  private static ProgressState bytes(long done, long total, double perSecond) {
    return new ProgressState(
        "pushing",
        "TRILL-stand-in",
        null,
        0,
        done,
        total,
        Unit.BYTES,
        Duration.ofSeconds(7),
        Duration.ofSeconds(4),
        perSecond);
  }

  @Test
  void nameIsElidedInTheMiddleAtEightyColumnsAndLessAtAHundred() {
    ProgressState state = trial("warm-up", STUDENT, 12, 40);
    assertEquals(
        "██░░░░░░ 12/40, 0:31, about 65 s left, round 2, warm-up: bd=2048,ks=…,width=1.0",
        ProgressLine.of(state, 79, true));
    assertEquals(
        "████░░░░░░░░░░░░ 12/40, 0:31, about 65 s left, round 2, warm-up:"
            + " bd=2048,ks=5x5,m…false,width=1.0",
        ProgressLine.of(state, 97, true));
  }

  @Test
  void transferHasItsRate() {
    assertEquals(
        "█████░░░ 61.5/98.4 MB, 0:07, about 4 s left, 8.8 MB/s, pushing: TRILL-stand-in",
        ProgressLine.of(bytes(61_500_000, 98_400_000, 8_800_000), 79, true));
  }

  @Test
  void coolingHasItsReasonAndAtLeastTheTimeOfTheTrials() {
    ProgressState state =
        new ProgressState(
            "cooling down",
            "thermal status 3, severe (for at most 300 s)",
            "frill",
            1,
            0,
            6,
            Unit.TRIALS,
            Duration.ofSeconds(16),
            Duration.ofSeconds(20),
            0);
    assertEquals(
        "░░░░░░░░ 0/6, 0:16, at least 20 s left, round 1, cooling down: thermal … 300 s)",
        ProgressLine.of(state, 79, true));
  }

  @Test
  void terminalThatShowsAsciiOnlyGetsAsciiOnly() {
    String line = ProgressLine.of(trial("warm-up", STUDENT, 12, 40), 79, false);
    assertTrue(line.chars().allMatch(c -> c < 128), line);
    assertTrue(line.startsWith("##...... 12/40, "), line);
  }

  @Test
  void noLineIsWiderThanItsTerminalAndThePhaseIsAlwaysThere() {
    List<String> names = List.of("m", STUDENT, STUDENT.repeat(9), "模型".repeat(60), "\u001b[2Jx\n");
    for (String phase : List.of("time", "cooling down", "computing reference outputs")) {
      for (String name : names) {
        for (int columns : new int[] {79, 89, 99, 119}) {
          for (long total : new long[] {1, 40, 1_000_000}) {
            String line = ProgressLine.of(trial(phase, name, total / 2, total), columns, true);
            assertTrue(width(line) <= columns, line);
            assertTrue(line.contains(phase), line);
            assertFalse(line.chars().anyMatch(Character::isISOControl), line);
          }
        }
      }
    }
  }

  /** Columns on a terminal, where Chinese characters take two. */
  private static int width(String line) {
    return line.codePoints()
        .map(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN ? 2 : 1)
        .sum();
  }

  @Test
  void narrowTerminalKeepsThePhaseInsteadOfTheBar() {
    String line = ProgressLine.of(trial("cooling down", STUDENT, 12, 40), 58, true);
    assertEquals("12/40, 0:31, at least 65 s left, round 2, cooling down", line);
  }

  @Test
  void workThatHasEndedHasNoTimeLeft() {
    ProgressState state =
        new ProgressState(
            "median 1.0 ms",
            "",
            "m",
            2,
            4,
            4,
            Unit.TRIALS,
            Duration.ofSeconds(31),
            Duration.ZERO,
            0);
    assertEquals("████████ 4/4, 0:31, round 2, median 1.0 ms: m", ProgressLine.of(state, 79, true));
  }

  @Test
  void workOfUnknownSizeHasNoBar() {
    ProgressState state =
        new ProgressState(
            "reading", "frill", null, 0, 0, 0, Unit.MODELS, Duration.ofSeconds(3), null, 0);
    assertEquals("0:03, reading: frill", ProgressLine.of(state, 79, true));
  }
}
