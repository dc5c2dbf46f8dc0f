package org.frillbench.results.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0085349, 0.00853",
    "0.9996, 1.00",
    "8.5, 8.50",
    "9.995, 10.0",
    "99.95, 100",
    "275.3, 275",
    "1234.4, 1234",
    "123456789, 123456789"
  })
  void numbersHaveThreeDigitsAndWholeNumbersAreNotRounded(double value, String shown) {
    assertEquals(shown, NumberText.significant(value));
  }

  @Test
  void durationsAreMillisecondsAndSizesMebibytes() {
    assertEquals("8.53", NumberText.milliseconds(8_530_000));
    assertEquals("38.5", NumberText.mebibytes(40_380_000));
    assertEquals("30.5 M", NumberText.count(30_500_000));
    assertEquals("1.85 G", NumberText.count(1_850_000_000L));
    assertEquals("1.50 k", NumberText.count(1_500));
    assertEquals("999", NumberText.count(999));
    assertEquals("32.4×", NumberText.ratio(275.3 / 8.5));
  }

  @Test
  void controlCharactersAreEscaped() {
    assertEquals(
        "a\\u{1B}[2J\\u{9B}\\u{A}\\u{202E}\\u{200B}\\u{D800}é漢😀",
        ControlCharacters.of("a\u001b[2J\u009b\n\u202e\u200b\ud800é漢😀"));
  }

  @Test
  void oneIsSingularAndNoneIsNot() {
    assertEquals("0 rounds", NumberText.counted(0, "round"));
    assertEquals("1 round", NumberText.counted(1, "round"));
    assertEquals("8 rounds", NumberText.counted(8, "round"));
  }
}
