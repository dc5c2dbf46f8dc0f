package org.frillbench.cli.command.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class DurationConverterTest {

  @ParameterizedTest
  @CsvSource({
    "0s, PT0S",
    "850us, PT0.00085S",
    "8.5ms, PT0.0085S",
    "500ms, PT0.5S",
    "0.05s, PT0.05S",
    "90s, PT1M30S",
    "20m, PT20M",
    "2h, PT2H",
    "1h30m, PT1H30M",
    "1m30.5s, PT1M30.5S",
    "8760h, PT8760H",
  })
  void durationIsAnAmountWithAUnit(String text, Duration expected) {
    assertEquals(expected, new DurationConverter().convert(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "90", "0.5"})
  void durationWithoutUnitIsRefusedWithTheUnits(String text) {
    String refusal = refusal(text);
    assertTrue(refusal.startsWith(text + " has no unit: write " + text + "s"), refusal);
  }

  @Test
  void latencyWithoutUnitIsRefusedWithMillisecondsFirst() {
    DurationConverter latency = new DurationConverter.OfLatency();
    assertEquals(
        "10 has no unit: write 10ms for milliseconds, or another of us, ms, s, m, h",
        assertThrows(TypeConversionException.class, () -> latency.convert("10")).getMessage());
    assertEquals(Duration.ofMillis(10), latency.convert("10ms"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s", "90 s", "-90s", "-1", "1e3s", ".5s", "90sec", "30m1h", "9999999999s"})
  void malformedDurationIsRefused(String text) {
    assertEquals(text + " is no duration such as 500ms, 90s, 20m or 1h30m", refusal(text));
  }

  @Test
  void durationOverAYearIsRefused() {
    assertEquals("8760h1us is longer than a year", refusal("8760h1us"));
    assertEquals("999999999h is longer than a year", refusal("999999999h"));
  }

  private static String refusal(String text) {
    return assertThrows(TypeConversionException.class, () -> new DurationConverter().convert(text))
        .getMessage();
  }
}
