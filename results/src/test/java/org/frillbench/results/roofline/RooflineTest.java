package org.frillbench.results.roofline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The classification of candidates as memory-bound or compute-bound. */
final class RooflineTest {

  /** A candidate of 1,000 MACs and {@code bytes}; the ceilings are 10 MACs and 1 byte per ns. */
  private static RooflineRound round(double ns, long bytes) {
    return new RooflineRound(ns, 10, 1, 1000, bytes);
  }

  @Test
  void boundNeedsTwoThirdsOfItsCeilingAndOneAndAHalfTimesTheOtherShare() {
    assertEquals(Bound.ARITHMETIC, round(150, 66).bound());
    assertEquals(Bound.UNKNOWN, round(151, 66).bound());
    assertEquals(Bound.UNKNOWN, round(110, 67).bound());
    assertEquals(Bound.MEMORY, round(225, 150).bound());
    assertEquals(Bound.UNKNOWN, round(226, 150).bound());
    assertEquals(Bound.UNKNOWN, round(150, 149).bound());
    assertEquals(0.5, round(200, 60).ofArithmetic());
    assertEquals(0.3, round(200, 60).ofBandwidth());
  }

  @Test
  void figuresAreMediansAndBoundNeedsAgreementOfThreeRounds() {
    Roofline agreed = Roofline.of(List.of(round(150, 66), round(120, 66), round(125, 66)));
    assertEquals(Bound.ARITHMETIC, agreed.bound());
    assertEquals(0.8, agreed.ofArithmetic(), 1e-12);
    assertEquals(8, agreed.gigamacsPerSecond(), 1e-12);
    assertEquals(66 / 125.0, agreed.gigabytesPerSecond(), 1e-12);
    assertEquals(10, agreed.peakGigamacsPerSecond());
    assertEquals(1, agreed.peakGigabytesPerSecond());
    assertEquals(1000 / 66.0, agreed.macsPerByte());
    assertEquals(3, agreed.rounds());
    assertEquals(125, agreed.candidateNs());
    Roofline twoRounds = Roofline.of(List.of(round(150, 66), round(120, 66)));
    assertEquals(Bound.UNKNOWN, twoRounds.bound());
    Roofline disagreeing = Roofline.of(List.of(round(150, 66), round(200, 66), round(130, 66)));
    assertEquals(Bound.UNKNOWN, disagreeing.bound());
  }

  @Test
  void bandwidthCeilingIsThatOfWeightsOfSimilarSize() {
    Limit product = new Limit(1_000_000, 4_000, 1_000);
    Limit small = new Limit(1_000, 4_000, 100);
    Limit large = new Limit(10_000, 40_000, 4_000);
    Limits limits = new Limits(List.of(product, large, small));
    assertEquals(
        Optional.of(new RooflineRound(70, 1_000, 40, 500, 4_400)), limits.compare(70, 500, 4_400));
    assertEquals(
        Optional.of(new RooflineRound(70, 1_000, 10, 500, 36_000)),
        limits.compare(70, 500, 36_000));
    assertEquals(Optional.empty(), limits.compare(70, 500, 12_000));
    assertEquals(Optional.empty(), new Limits(List.of(small)).compare(70, 500, 4_000));
    assertEquals(Optional.empty(), new Limits(List.of(product)).compare(70, 500, 4_000));
  }
}
