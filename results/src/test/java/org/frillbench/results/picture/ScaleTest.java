package org.frillbench.results.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScaleTest {

  private static List<String> labels(Scale scale) {
    return scale.ticks().stream().map(Scale::label).toList();
  }

  @Test
  void logarithmicTicksAreOneTwoAndFiveInEachDecade() {
    Scale scale = Scale.logarithmic(List.of(0.4, 30.0), 0, 100);
    assertEquals(List.of("0.5", "1", "2", "5", "10", "20"), labels(scale));
    // Equal ratios have equal distances: 1 / 0.5 and 20 / 10.
    assertEquals(scale.at(1) - scale.at(0.5), scale.at(20) - scale.at(10), 1e-9);
  }

  @Test
  void logarithmicTicksHaveMoreDigitsOverFewerDecades() {
    assertEquals(
        List.of("3", "5", "7", "10", "15"), labels(Scale.logarithmic(List.of(3.0, 14.0), 0, 1)));
  }

  /** From 7.5 / 1.1 to 9.4 · 1.1 there is only one of 1, 2 and 5 times a power of ten: 10. */
  @Test
  void logarithmicTicksWithinADecadeAreMultiplesOfAStep() {
    assertEquals(
        List.of("7", "8", "9", "10"), labels(Scale.logarithmic(List.of(7.5, 9.4), 0, 100)));
  }

  @Test
  void scaleOfOneValueHasTicksAroundIt() {
    Scale scale = Scale.logarithmic(List.of(8.0), 300, 0);
    assertEquals(List.of("7.5", "8.0", "8.5"), labels(scale));
    assertEquals(150, scale.at(8), 1e-9);
    assertEquals(0, scale.at(8.8), 1e-9);
    assertEquals(
        List.of("74.96", "74.98", "75.00", "75.02", "75.04"),
        labels(Scale.linear(List.of(75.0), 0, 100)));
  }

  @Test
  void linearScalePadsAndMapsLinearly() {
    Scale scale = Scale.linear(List.of(60.0, 80.0), 100, 0);
    assertEquals(List.of("60", "65", "70", "75", "80"), labels(scale));
    assertEquals(50, scale.at(70), 1e-9);
    assertEquals(100 - 100 / 22.0, scale.at(60), 1e-9);
  }
}
