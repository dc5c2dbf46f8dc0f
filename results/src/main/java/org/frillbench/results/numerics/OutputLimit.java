package org.frillbench.results.numerics;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an output may lie from the reference. NaN and infinities on either side are beyond any
 * limit.
 *
 * @param measure the figure that decides
 * @param bound the greatest share, or the least SNR in dB, that is within; not negative
 */
public record OutputLimit(Measure measure, double bound) {

  /** The limit of computations in float32: the greatest difference over the greatest value. */
  public static final OutputLimit FLOAT32 = new OutputLimit(Measure.SHARE, 1e-4);

  /** The limit where one side has rounded its weights to float16. */
  public static final OutputLimit FLOAT16 = new OutputLimit(Measure.SNR, 25);

  /** The limit where one side has rounded weights or activations to integers. */
  public static final OutputLimit INTEGER = new OutputLimit(Measure.SNR, 20);

  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?(?:[eE]-?[0-9]{1,2})?)(%|dB)?");

  /** The figure that a limit bounds. */
  public enum Measure {
    /** {@link OutputDifference#share()}. */
    SHARE,
    /** {@link OutputDifference#snr()}. */
    SNR
  }

  /**
   * The limit between two models that are meant to be the same, or between two runs of one model.
   * Weights that are unpacked to float32 are computed with as float32, so that two sides of that
   * one kind agree as float32 does.
   */
  public static OutputLimit between(NumericKind reference, NumericKind compared) {
    if (reference == compared && unpacked(reference)) {
      return FLOAT32;
    }
    return atMostHalf(reference) && atMostHalf(compared) ? FLOAT16 : INTEGER;
  }

  private static boolean unpacked(NumericKind kind) {
    return kind == NumericKind.FLOAT32
        || kind == NumericKind.FLOAT16_WEIGHTS
        || kind == NumericKind.INTEGER_WEIGHTS;
  }

  private static boolean atMostHalf(NumericKind kind) {
    return kind == NumericKind.FLOAT32
        || kind == NumericKind.FLOAT16_WEIGHTS
        || kind == NumericKind.FLOAT16;
  }

  /**
   * Reads {@code 1e-4} or {@code 0.01%} (a share of the greatest reference value) or {@code 30dB}.
   *
   * @throws IllegalArgumentException if it is none of these; the message says so
   */
  public static OutputLimit parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no limit such as 1e-4, 0.01% (of the greatest value) or 30dB");
    }
    double number = new BigDecimal(parts.group(1)).doubleValue();
    if ("dB".equals(parts.group(2))) {
      return new OutputLimit(Measure.SNR, number);
    }
    return new OutputLimit(Measure.SHARE, parts.group(2) == null ? number : number / 100);
  }

  /** Whether {@code difference} is within the limit. */
  public boolean holds(OutputDifference difference) {
    return difference.finite() && boundHolds(difference);
  }

  /**
   * Whether it is within the limit for a model that may itself put out NaN or infinities: as many
   * of them on both sides, and the finite values within the bound.
   */
  public boolean holdsWhereFinite(OutputDifference difference) {
    return difference.sameFinite() && boundHolds(difference);
  }

  private boolean boundHolds(OutputDifference difference) {
    return measure == Measure.SHARE ? difference.share() <= bound : difference.snr() >= bound;
  }

  /** How far beyond the bound, in the measure's unit; negative within it. */
  double excess(OutputDifference difference) {
    return measure == Measure.SHARE ? difference.share() - bound : bound - difference.snr();
  }

  /** Whether {@code difference} is farther than {@code other}, by the figure of this limit. */
  public boolean isFarther(OutputDifference difference, OutputDifference other) {
    if (difference.finite() != other.finite()) {
      return other.finite();
    }
    return measure == Measure.SHARE
        ? difference.share() > other.share()
        : difference.snr() < other.snr();
  }
}
