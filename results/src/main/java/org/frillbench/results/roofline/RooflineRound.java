package org.frillbench.results.roofline;

/**
 * A candidate and the two ceilings that apply to it, measured in the same round (after Williams,
 * Waterman and Patterson, "Roofline: an insightful visual performance model", CACM 52, 2009).
 *
 * @param candidateNs median latency of the candidate, ns
 * @param arithmetic the arithmetic ceiling, multiply-accumulates per ns
 * @param bandwidth the bandwidth ceiling for weights of this size, bytes per ns
 * @param macs the candidate's multiply-accumulates per inference
 * @param bytes size of the candidate's weights, each read once per inference
 */
public record RooflineRound(
    double candidateNs, double arithmetic, double bandwidth, long macs, long bytes) {

  /** The minimum share of a ceiling that is attained for it to be the limit. */
  private static final double MIN_SHARE = 2.0 / 3;

  /** The minimum ratio of the two shares for the greater one to be the limit. */
  private static final double MIN_RATIO = 1.5;

  /** The share of the arithmetic ceiling that the candidate attains, 0 to about 1. */
  double ofArithmetic() {
    return macs / arithmetic / candidateNs;
  }

  /** The share of the bandwidth ceiling that the candidate attains, 0 to about 1. */
  double ofBandwidth() {
    return bytes / bandwidth / candidateNs;
  }

  /** What limits the candidate; {@link Bound#UNKNOWN} if neither ceiling meets both criteria. */
  Bound bound() {
    if (ofBandwidth() >= MIN_SHARE && ofBandwidth() >= MIN_RATIO * ofArithmetic()) {
      return Bound.MEMORY;
    }
    return ofArithmetic() >= MIN_SHARE && ofArithmetic() >= MIN_RATIO * ofBandwidth()
        ? Bound.ARITHMETIC
        : Bound.UNKNOWN;
  }
}
