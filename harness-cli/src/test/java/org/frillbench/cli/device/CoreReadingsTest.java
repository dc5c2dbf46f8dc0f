package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoreReadingsTest {

  private static final String NONE =
      "cat: /sys/devices/system/cpu/cpu1/cpufreq/scaling_governor: No such file or directory\n";

  @Test
  void offlineCoreLacksItsOwnValuesOnly() {
    assertEquals(
        List.of(Optional.of("a"), Optional.empty(), Optional.of("c")),
        CoreReadings.lines("a\n" + NONE + "c\n", 3));
  }

  @Test
  void errorMessagesBeforeTheValuesAreIgnored() {
    assertEquals(
        List.of(Optional.of("a"), Optional.empty(), Optional.of("c")),
        CoreReadings.lines(NONE + "a\nc\n", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\n", "a\nb\nc\nd\n", "sh: cat: not found\n", "\0\n\n\n\n\n"})
  void valuesAreUnknownIfTheirNumberDiffersFromTheCores(String printed) {
    assertEquals(
        List.of(Optional.empty(), Optional.empty(), Optional.empty()),
        CoreReadings.lines(printed, 3));
  }

  @Test
  void coreListIsParsedInTheKernelsFormat() {
    assertEquals(Optional.of(Set.of(0, 1, 2, 3)), CoreReadings.set("0-3\n"));
    assertEquals(Optional.of(Set.of(0, 2, 5, 6)), CoreReadings.set("0,2,5-6"));
    assertEquals(Optional.of(64), CoreReadings.set("0-99").map(Set::size));
    for (String nonsense : List.of("", "-1", "0-", "a", "0,,1", "0-1 2", "9".repeat(1 << 20))) {
      assertEquals(Optional.empty(), CoreReadings.set(nonsense));
    }
  }
}
