package org.frillbench.results.numerics;

import org.frillbench.results.record.MayBeAbsent;

/**
 * How far an output differs from the reference. All figures but the counts are of the pairs in
 * which both values are finite.
 *
 * <p>JSON has no infinity: {@code snrDb} and {@code shareOfGreatest} are absent where they are
 * infinite. The outputs are then equal if {@code greatestDifference} is 0, and otherwise the
 * reference is zero throughout.
 *
 * @param values number of pairs
 * @param nonFinite how many values of the output are NaN or infinite
 * @param nonFiniteReference how many values of the reference are NaN or infinite
 * @param snrDb the signal-to-noise ratio, 10 log10(sum of reference² / sum of difference²), dB;
 *     null where the outputs are equal (infinite) or the reference is zero (minus infinity)
 * @param greatestDifference the greatest absolute difference, in the output's unit
 * @param greatestReference the greatest absolute value of the reference, in the output's unit
 * @param shareOfGreatest {@code greatestDifference / greatestReference}; 0 where the outputs are
 *     equal, null where only the reference is zero (infinite)
 * @param greatestRelativeError the greatest difference over its own reference value, of the values
 *     whose reference is at least {@value #LEAST_RELATIVE} of the greatest one: below that, a
 *     rounding error around zero would be the whole figure; null where the reference is zero
 * @param cosine the cosine of the angle between both outputs as vectors, -1 to 1; null where one of
 *     them is zero throughout
 */
public record OutputDifference(
    long values,
    long nonFinite,
    long nonFiniteReference,
    @MayBeAbsent Double snrDb,
    double greatestDifference,
    double greatestReference,
    @MayBeAbsent Double shareOfGreatest,
    @MayBeAbsent Double greatestRelativeError,
    @MayBeAbsent Double cosine) {

  /** Share of the greatest reference value from which on a relative error counts. */
  public static final double LEAST_RELATIVE = 1e-3;

  /** Whether each pair is the same number. */
  public boolean equal() {
    return finite() && greatestDifference == 0;
  }

  /** Whether no value on either side is NaN or infinite. */
  public boolean finite() {
    return nonFinite == 0 && nonFiniteReference == 0;
  }

  /** Whether both sides have the same number of values that are NaN or infinite. */
  public boolean sameFinite() {
    return nonFinite == nonFiniteReference;
  }

  /**
   * The signal-to-noise ratio, dB; infinite for equal outputs, minus infinity for a zero reference.
   */
  public double snr() {
    if (snrDb != null) {
      return snrDb;
    }
    return greatestDifference == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  /** {@link #shareOfGreatest()}, infinite for a zero reference. */
  public double share() {
    return shareOfGreatest == null ? Double.POSITIVE_INFINITY : shareOfGreatest;
  }
}
