package org.frillbench.results.numerics;

/**
 * Whether a float32 output is far from the reference only because the model magnifies rounding.
 * What tells is a second difference of the same model on the same input, which can come from
 * rounding alone.
 */
public final class MagnifiedRounding {

  /** Two kernels on one flatbuffer: both roundings add up, and which inputs they hit differs. */
  public static final double KERNELS = 2;

  /**
   * Runs of the reference whose inputs differ in their last bit: the inputs are rounded once,
   * kernels round in every operator. The kernels of real models differ 0.3 to 5.0 times as far
   * (docs/statistics.md).
   */
  public static final double LAST_BIT = 10;

  private MagnifiedRounding() {}

  /**
   * Whether {@code rounding} explains {@code difference}. An output that keeps less than {@link
   * OutputLimit#INTEGER} of its signal is not excused: it is noise, whatever its cause.
   *
   * @param rounding a difference that comes from rounding alone; null if unknown
   * @param most how many times as far {@code difference} may be
   */
  public static boolean explains(
      OutputDifference difference, OutputDifference rounding, double most) {
    return rounding != null
        && difference.finite()
        && rounding.finite()
        && OutputLimit.INTEGER.holds(difference)
        && difference.share() <= most * rounding.share();
  }
}
