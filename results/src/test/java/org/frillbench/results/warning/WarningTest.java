package org.frillbench.results.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WarningTest {

  /** Identifiers are part of files and scripts, so they must not change. */
  @Test
  void identifiersBySeverityAreTheDocumentedList() {
    assertEquals(
        List.of(
            "EMULATOR",
            "DEBUGGABLE",
            "THERMAL-THROTTLED",
            "NOT-FLOAT32",
            "OUTPUT-DIFFERS",
            "NON-FINITE"),
        ids(Severity.BLOCKING));
    assertEquals(
        List.of(
            "VIRTUAL-DEVICE",
            "NOT-SETTLED",
            "CONTENDED",
            "DRIFTED",
            "CLOCKS-UNSTABLE",
            "LOW-BATTERY",
            "SCREEN-OFF",
            "BACKGROUND",
            "RESUMED",
            "KERNELS-FALLBACK",
            "MAGNIFIES-ROUNDING",
            "QUANTIZED-OUTPUT-DIFFERS",
            "NONDETERMINISTIC",
            "FEW-TRIALS",
            "SHORT-BASELINE"),
        ids(Severity.CAUTION));
  }

  private static List<String> ids(Severity severity) {
    return Arrays.stream(Warning.values())
        .filter(warning -> warning.severity() == severity)
        .map(Warning::id)
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @EnumSource
  void adviceIsOneLine(Warning warning) {
    assertFalse(warning.advice().isBlank());
    assertFalse(warning.advice().contains("\n"));
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void idIsParsedInAnyCaseAndLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(Warning.VIRTUAL_DEVICE, Warning.parse("virtual-device"));
      assertEquals(Warning.NOT_FLOAT32, Warning.parse("NOT-FLOAT32"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void unknownIdIsRejectedWithTheChoices() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Warning.parse("COLD")).getMessage();
    assertEquals(
        "there is no warning \"COLD\"; the warnings are EMULATOR, DEBUGGABLE, THERMAL-THROTTLED,"
            + " NOT-FLOAT32, OUTPUT-DIFFERS, NON-FINITE, VIRTUAL-DEVICE, NOT-SETTLED, CONTENDED,"
            + " DRIFTED, CLOCKS-UNSTABLE, LOW-BATTERY, SCREEN-OFF, BACKGROUND, RESUMED,"
            + " KERNELS-FALLBACK, MAGNIFIES-ROUNDING, QUANTIZED-OUTPUT-DIFFERS,"
            + " NONDETERMINISTIC, FEW-TRIALS, SHORT-BASELINE",
        message);
  }
}
