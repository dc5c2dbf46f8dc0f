package org.frillbench.converter.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthTest {

  @ParameterizedTest
  @CsvSource({
    "1, 8",
    "8, 8",
    "11.9, 16",
    "12, 16",
    "18, 24",
    "20, 24",
    "22, 24",
    "36, 40",
    "43, 40",
    "44, 48",
    "60, 64",
    "176, 176",
    "257.6, 256"
  })
  void roundsToEightsAndKeepsNinetyPercent(double channels, int rounded) {
    assertEquals(rounded, Depth.of(channels));
  }
}
