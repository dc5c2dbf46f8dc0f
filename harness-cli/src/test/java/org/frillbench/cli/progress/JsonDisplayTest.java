package org.frillbench.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Events for programs. */
final class JsonDisplayTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Display display =
      new JsonDisplay(new PrintStream(printed, true, StandardCharsets.UTF_8), null, false);

  private void sent(long bytes, int elapsedMs) {
    display.update(
        new ProgressState(
            "pushing",
            "m",
            null,
            0,
            bytes,
            100,
            Unit.BYTES,
            Duration.ofMillis(elapsedMs),
            null,
            0));
  }

  private long events() {
    return printed.toString(StandardCharsets.UTF_8).lines().count();
  }

  @Test
  void bytesAreReportedTwiceASecondAtMost() {
    sent(1, 0);
    sent(2, 499);
    assertEquals(1, events());
    sent(3, 500);
    sent(100, 501);
    assertEquals(3, events());
  }

  @Test
  void laterTransferIsReportedFromItsBeginning() {
    sent(50, 60_000);
    sent(1, 0);
    assertEquals(2, events());
  }
}
