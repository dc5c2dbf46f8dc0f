package org.frillbench.results.roofline;

/**
 * One round of a roofline: a candidate beside the two limits, measured one after the other (after
 * Williams, Waterman and Patterson, "Roofline: an insightful visual performance model", CACM 52,
 * 2009).
 *
 * @param candidateNs an inference of the candidate, ns
 * @param arithmetic multiply-accumulates a ns that a large matrix product attains
 * @param bandwidth bytes a ns that one dense layer over one row attains, its weights being as many
 *     bytes as the candidate's
 * @param macs the candidate's multiply-accumulates
 * @param bytes the candidate's weights, each read once an inference
 */
public record RooflineRound(
    double candidateNs, double arithmetic, double bandwidth, long macs, long bytes) {

  /** A limit is what binds only from this share of its pace on. */
  private static final double NEAR = 2.0 / 3;

  /** And only if the other limit would allow this many times the pace. */
  private static final double APART = 1.5;

  /** How much of the arithmetic's pace the candidate keeps, 0 to about 1. */
  double ofArithmetic() {
    return macs / arithmetic / candidateNs;
  }

  /** How much of the bandwidth's pace the candidate keeps, 0 to about 1. */
  double ofBandwidth() {
    return bytes / bandwidth / candidateNs;
  }

  /** What binds the candidate; {@link Bound#UNTOLD} where the figures do not show it. */
  Bound bound() {
    if (ofBandwidth() >= NEAR && ofBandwidth() >= APART * ofArithmetic()) {
      return Bound.MEMORY;
    }
    return ofArithmetic() >= NEAR && ofArithmetic() >= APART * ofBandwidth()
        ? Bound.ARITHMETIC
        : Bound.UNTOLD;
  }
}
