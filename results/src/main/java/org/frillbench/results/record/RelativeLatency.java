package org.frillbench.results.record;

/**
 * A candidate's latency beside that of a reference under the same settings.
 *
 * @param to the name of the reference
 * @param ratio this candidate's latency over the reference's: above 1 it is slower; 1 for the
 *     reference itself
 * @param low the lower end of the ratio's 95 % interval; absent for the reference itself, and where
 *     under 3 rounds measured both, like the next
 * @param high its upper end
 */
public record RelativeLatency(
    String to, double ratio, @MayBeAbsent Double low, @MayBeAbsent Double high) {
  public RelativeLatency {
    Check.that(to != null && !to.isEmpty(), "to is missing");
    Check.that(ratio > 0, "ratio is not positive");
    Check.that((low == null) == (high == null), "an interval has two ends");
    Check.that(low == null || (0 < low && low <= ratio && ratio <= high), "ratio is not in it");
  }

  /** Whether the interval excludes equality; false without an interval. */
  public boolean differs() {
    return low != null && (low > 1 || high < 1);
  }
}
