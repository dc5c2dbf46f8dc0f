package org.frillbench.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The time left of a run, on made-up time. */
final class TrialTimesTest {

  private long now;

  private void pass(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  private TrialTimes times(int guess) {
    return new TrialTimes(() -> now, Duration.ofSeconds(guess));
  }

  private static long seconds(Duration left) {
    return left.toSeconds();
  }

  @Test
  void guessIsUsedUntilATrialHasEnded() {
    TrialTimes times = times(10);
    assertEquals(40, seconds(times.left(4)));
    times.begins(1);
    pass(3);
    assertEquals(37, seconds(times.left(4)));
    pass(1);
    times.ends();
    assertEquals(12, seconds(times.left(3)));
  }

  @Test
  void guessThatIsExceededBeforeATrialHasEndedIsNoTimeLeft() {
    TrialTimes times = times(1);
    times.begins(1);
    pass(9);
    assertNull(times.left(4));
    assertNull(times(0).left(4));
  }

  @Test
  void timeLeftFallsDuringATrialToThatOfTheOthers() {
    TrialTimes times = times(10);
    times.begins(1);
    pass(10);
    times.ends();
    times.begins(1);
    pass(8);
    assertEquals(22, seconds(times.left(3)));
    pass(100);
    assertEquals(20, seconds(times.left(3)));
    assertNull(times.left(1), "the last trial takes longer than the others");
  }

  @Test
  void coolingOfThePresentTrialIsExpectedOfThoseToCome() {
    TrialTimes times = times(10);
    times.begins(1);
    pass(10);
    times.ends();
    times.begins(1);
    times.cooling(true);
    pass(20);
    // Three trials of 10 s, and before each of the other two what two trials have cooled.
    assertEquals(30 + 2 * 10, seconds(times.left(3)));
    times.cooling(false);
    pass(4);
    assertEquals(26 + 2 * 10, seconds(times.left(3)));
    pass(6);
    times.ends();
    assertEquals(2 * (10 + 10), seconds(times.left(2)));
  }

  @Test
  void nothingIsLeftAfterTheLastTrial() {
    assertEquals(Duration.ZERO, times(10).left(0));
  }

  /** A round takes 5, 5 and 20 s: whichever comes first, what is left is as it will be. */
  @Test
  void trialOfALargeModelIsNotTakenForThoseOfSmallOnes() {
    TrialTimes largeFirst = times(99);
    largeFirst.begins(2);
    pass(20);
    largeFirst.ends();
    assertEquals(10 + 30, seconds(largeFirst.left(2 + 3)));
    TrialTimes smallFirst = times(99);
    smallFirst.begins(0.5);
    pass(5);
    smallFirst.ends();
    assertEquals(25 + 30, seconds(smallFirst.left(2 + 3)));
    smallFirst.begins(2);
    pass(15);
    assertEquals(10 + 30, seconds(smallFirst.left(2 + 3)));
  }
}
