package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CpuMaskTest {

  private static final List<Optional<Long>> PIXEL_1 =
      clocks(1_593_600L, 1_593_600L, 2_150_400L, 2_150_400L);
  private static final List<Optional<Long>> THREE_KINDS =
      clocks(1_704_000L, 1_704_000L, 1_704_000L, 1_704_000L, 2_367_000L, 2_367_000L, 2_914_000L);

  private static List<Optional<Long>> clocks(Long... kHz) {
    return Arrays.stream(kHz).map(Optional::ofNullable).toList();
  }

  @Test
  void bigAndLittleMasksFollowMaximumClocks() {
    assertEquals(Optional.of("c"), CpuMask.of("big", PIXEL_1));
    assertEquals(Optional.of("3"), CpuMask.of("LITTLE", PIXEL_1));
    assertEquals(Optional.of("70"), CpuMask.of("big", THREE_KINDS));
    assertEquals(Optional.of("f"), CpuMask.of("little", THREE_KINDS));
  }

  @Test
  void coresOfUnknownClockAreInNoMask() {
    assertEquals(Optional.of("c"), CpuMask.of("big", clocks(1L, null, 2L, 2L, null)));
    assertEquals(Optional.of("5"), CpuMask.of("little", clocks(1L, null, 1L, 2L)));
    assertEquals(Optional.empty(), CpuMask.of("big", clocks(null, null)));
  }

  @Test
  void coresOfEqualClockAreNotBig() {
    assertEquals(Optional.empty(), CpuMask.of("big", clocks(5L, 5L)));
    assertEquals(Optional.empty(), CpuMask.of("little", List.of()));
  }

  @ParameterizedTest
  @CsvSource({"f0,f0", "0xF0,f0", "00c,c"})
  void hexadecimalMaskIsAccepted(String words, String mask) {
    assertEquals(Optional.of(mask), CpuMask.of(words, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0x", "all", "f0;reboot", "-1", "11111111111111111"})
  void otherTextIsNoMask(String words) {
    assertEquals(Optional.empty(), CpuMask.of(words, PIXEL_1));
  }
}
