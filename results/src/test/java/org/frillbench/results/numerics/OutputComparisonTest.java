package org.frillbench.results.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.frillbench.results.record.RunJson;
import org.junit.jupiter.api.Test;

/** The figures of output differences, against values computed by hand. */
final class OutputComparisonTest {

  private static OutputDifference of(float[] reference, float... output) {
    return Floats.difference(reference, output);
  }

  private static float[] reference(float... values) {
    return values;
  }

  @Test
  void figuresOfTwoValuesAreThoseComputedByHand() {
    OutputDifference difference = of(reference(3, -4), 3, -3.5f);
    assertEquals(2, difference.values());
    // 25 over 0.25.
    assertEquals(20, difference.snr(), 1e-12);
    assertEquals(0.5, difference.greatestDifference());
    assertEquals(4, difference.greatestReference());
    assertEquals(0.125, difference.share());
    assertEquals(0.125, difference.greatestRelativeError());
    // (9 + 14) / (5 sqrt(21.25)).
    assertEquals(23 / (5 * Math.sqrt(21.25)), difference.cosine(), 1e-15);
    assertTrue(difference.finite());
    assertFalse(difference.equal());
  }

  @Test
  void equalOutputsHaveAnInfiniteSnrThatIsAbsentFromJson() {
    OutputDifference difference = of(reference(3, -4, 0), 3, -4, 0);
    assertEquals(Double.POSITIVE_INFINITY, difference.snr());
    assertEquals(0, difference.share());
    assertEquals(1, difference.cosine(), 1e-15);
    assertTrue(difference.equal());
    assertEquals(
        "{\"values\":3,\"nonFinite\":0,\"nonFiniteReference\":0,\"greatestDifference\":0,"
            + "\"greatestReference\":4,\"shareOfGreatest\":0,\"greatestRelativeError\":0,"
            + "\"cosine\":1}",
        RunJson.line(difference));
  }

  @Test
  void oppositeSignOfZeroIsEqual() {
    assertTrue(of(reference(0f, 1), -0f, 1).equal());
  }

  @Test
  void zeroReferenceHasNoRelativeFiguresUnlessTheOutputIsZeroToo() {
    OutputDifference different = of(reference(0, 0), 0, 0.25f);
    assertEquals(Double.NEGATIVE_INFINITY, different.snr());
    assertEquals(Double.POSITIVE_INFINITY, different.share());
    assertEquals(0.25, different.greatestDifference());
    assertNull(different.greatestRelativeError());
    assertNull(different.cosine());
    assertFalse(RunJson.line(different).contains("snrDb"));
    OutputDifference equal = of(reference(0, 0), 0, 0);
    assertTrue(equal.equal());
    assertEquals(0, equal.share());
  }

  @Test
  void zeroOutputOfAReferenceThatIsNotZeroHasZeroDecibels() {
    OutputDifference difference = of(reference(2, 1), 0, 0);
    assertEquals(0, difference.snr());
    assertEquals(1, difference.share());
    assertNull(difference.cosine());
  }

  @Test
  void valuesNearZeroHaveNoRelativeErrorOfTheirOwn() {
    OutputDifference difference = of(reference(1000, 0.5f, 1), 1000, 5, 1.5f);
    assertEquals(0.5, difference.greatestRelativeError());
    assertEquals(4.5, difference.greatestDifference());
  }

  @Test
  void nonFiniteValuesAreCountedAndLeftOutOfTheOtherFigures() {
    OutputDifference difference =
        of(
            reference(Float.NaN, 1, Float.POSITIVE_INFINITY, 2),
            Float.NaN,
            Float.NEGATIVE_INFINITY,
            7,
            2);
    assertEquals(2, difference.nonFinite());
    assertEquals(2, difference.nonFiniteReference());
    assertEquals(0, difference.greatestDifference());
    assertEquals(2, difference.greatestReference());
    assertFalse(difference.finite());
    assertFalse(difference.equal());
  }

  @Test
  void greatestFloatsDoNotOverflow() {
    OutputDifference difference = of(reference(Float.MAX_VALUE), -Float.MAX_VALUE);
    assertEquals(2, difference.share());
    assertEquals(-20 * Math.log10(2), difference.snr(), 1e-12);
    assertEquals(-1, difference.cosine(), 1e-15);
  }

  @Test
  void differentNumbersOfValuesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> of(reference(1, 2), 1));
  }
}
