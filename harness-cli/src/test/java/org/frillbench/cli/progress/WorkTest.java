package org.frillbench.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** Counted work on made-up time. */
final class WorkTest {

  private final RecordedDisplay display = new RecordedDisplay();
  private long now;

  private Work work(long total, Duration after) {
    return Work.on(display, "pushing", total, Unit.BYTES, after, () -> now);
  }

  private void seconds(double seconds) {
    now += (long) (seconds * 1e9);
  }

  @Test
  void rateAndTimeLeftFollowFromWhatIsDone() {
    Work work = work(40_000_000, Duration.ofSeconds(100));
    work.begin("model");
    assertNull(display.last().left(), "nothing is known yet");
    seconds(2);
    work.add(10_000_000);
    assertEquals(5e6, display.last().perSecond());
    assertEquals(Duration.ofSeconds(6 + 100), display.last().left());
  }

  @Test
  void timeLeftIsUnknownWhereThatOfWhatFollowsIs() {
    Work work = work(40, null);
    seconds(2);
    work.add(10);
    assertNull(display.last().left());
  }

  @Test
  void partThatIsSentAgainCountsOnce() {
    Work work = work(30, Duration.ZERO);
    work.part().accept(10);
    LongConsumer second = work.part();
    second.accept(15);
    second.accept(5);
    assertEquals(15, display.last().done());
    second.accept(20);
    assertEquals(30, display.last().done());
  }
}
