package org.frillbench.results.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.frillbench.results.document.NumberText;
import org.frillbench.results.numerics.OutputLimit.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of output differences: by kind, by option, and at their bound. */
final class OutputLimitTest {

  private static OutputDifference difference(float reference, float output) {
    return Floats.difference(new float[] {reference}, output);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-4, SHARE, 1e-4",
    "0, SHARE, 0",
    "0.01%, SHARE, 1e-4",
    "5E-6, SHARE, 5e-6",
    "30dB, SNR, 30",
    "42.5dB, SNR, 42.5"
  })
  void optionIsAShareOrDecibels(String text, Measure measure, double bound) {
    assertEquals(new OutputLimit(measure, bound), OutputLimit.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "dB", "1 dB", "30db", "NaN", "1e400", "1e-4dBm", "0x1p3"})
  void otherTextIsRefusedWithAnExample(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> OutputLimit.parse(text)).getMessage();
    assertTrue(message.contains("30dB"), message);
  }

  @Test
  void kindsDecideTheLimit() {
    assertEquals(
        OutputLimit.FLOAT32, OutputLimit.between(NumericKind.FLOAT32, NumericKind.FLOAT32));
    assertEquals(
        OutputLimit.FLOAT32,
        OutputLimit.between(NumericKind.FLOAT16_WEIGHTS, NumericKind.FLOAT16_WEIGHTS));
    assertEquals(
        OutputLimit.FLOAT16, OutputLimit.between(NumericKind.FLOAT32, NumericKind.FLOAT16_WEIGHTS));
    assertEquals(
        OutputLimit.INTEGER, OutputLimit.between(NumericKind.FLOAT32, NumericKind.DYNAMIC_RANGE));
    assertEquals(
        OutputLimit.INTEGER,
        OutputLimit.between(NumericKind.DYNAMIC_RANGE, NumericKind.DYNAMIC_RANGE));
    assertEquals(OutputLimit.INTEGER, OutputLimit.between(NumericKind.INT8, NumericKind.INT8));
  }

  @Test
  void figuresAtTheBoundAreWithinAndBeyondItNot() {
    OutputLimit share = new OutputLimit(Measure.SHARE, 0.125);
    assertTrue(share.holds(difference(8, 9)));
    assertFalse(share.holds(difference(8, 9.001f)));
    OutputLimit snr = new OutputLimit(Measure.SNR, 20);
    assertTrue(snr.holds(difference(8, 8.75f)));
    assertFalse(snr.holds(difference(8, 9)));
  }

  @Test
  void equalOutputsAreWithinEachLimitAndNaNIsBeyondEach() {
    for (OutputLimit limit : new OutputLimit[] {OutputLimit.parse("0"), OutputLimit.FLOAT16}) {
      assertTrue(limit.holds(difference(0, 0)));
      assertFalse(limit.holds(difference(0, 1)));
      assertFalse(limit.holds(difference(1, Float.NaN)));
      assertFalse(limit.holds(difference(Float.NaN, Float.NaN)));
    }
  }

  @Test
  void wordsNameTheFigureAndItsBound() {
    assertEquals("at most 1.00e-4 of the greatest value", NumberText.limit(OutputLimit.FLOAT32));
    assertEquals("at least 25.0 dB", NumberText.limit(OutputLimit.FLOAT16));
  }
}
