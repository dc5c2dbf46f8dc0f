package org.frillbench.results.roofline;

/**
 * The measurement of a model that is limited by one resource of the target only, and so measures a
 * roofline ceiling.
 *
 * @param macs multiply-accumulates per inference
 * @param weightBytes size of the weights, bytes
 * @param medianNs median latency, ns
 */
public record Limit(long macs, long weightBytes, double medianNs) {

  /**
   * Whether this is a bandwidth ceiling: at most one multiply-accumulate per byte of weights.
   * Otherwise it is a ceiling of the arithmetic.
   */
  boolean isBandwidth() {
    return macs <= weightBytes;
  }

  /** Multiply-accumulates per ns, that is, GMAC/s. */
  double macsPerNs() {
    return macs / medianNs;
  }

  /** Bytes of weights per ns, that is, GB/s. */
  double bytesPerNs() {
    return weightBytes / medianNs;
  }
}
