package org.frillbench.cli.roofline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.converter.spec.MatrixProductSpec;
import org.junit.jupiter.api.Test;

/** What binds is said where the figures show it, and nowhere else. */
final class RooflineTest {

  /** A candidate of 1,000 MACs and {@code bytes}, on a host of 10 MACs and 1 byte a ns. */
  private static RooflineRound round(double ns, long bytes) {
    return new RooflineRound(ns, 10, 1, 1000, bytes);
  }

  @Test
  void whatKeepsTwoThirdsOfALimitsPaceIsBoundByItIfTheOtherIsFar() {
    assertEquals(Bound.ARITHMETIC, round(150, 66).bound());
    assertEquals(Bound.UNTOLD, round(151, 66).bound());
    assertEquals(Bound.UNTOLD, round(110, 67).bound());
    assertEquals(Bound.MEMORY, round(225, 150).bound());
    assertEquals(Bound.UNTOLD, round(226, 150).bound());
    assertEquals(Bound.UNTOLD, round(150, 149).bound());
    assertEquals(0.5, round(200, 60).ofArithmetic());
    assertEquals(0.3, round(200, 60).ofBandwidth());
  }

  @Test
  void roundsMustAgree() {
    Roofline agreed = new Roofline(List.of(round(150, 66), round(120, 66), round(130, 66)));
    Roofline torn = new Roofline(List.of(round(150, 66), round(200, 66), round(130, 66)));
    assertTrue(agreed.text().contains("bound by arithmetic"), agreed.text());
    assertFalse(torn.text().contains("bound by"), torn.text());
    assertTrue(agreed.text().contains("77 % of it is used"), agreed.text());
  }

  @Test
  void theLayerIsAsLargeAsTheWeights() {
    assertEquals(new MatrixProductSpec(1, 1024, 9856), Calibration.layer(40_370_176));
    assertEquals(new MatrixProductSpec(1, 100, 100), Calibration.layer(40_000));
    assertEquals(new MatrixProductSpec(1, 1, 1), Calibration.layer(0));
  }
}
