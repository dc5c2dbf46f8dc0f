package org.frillbench.results.roofline;

/**
 * A model that does one thing only, so that its pace is a limit of its target.
 *
 * @param macs its multiply-accumulates
 * @param weightBytes its weights, bytes
 * @param medianNs an inference of it, ns
 */
public record Limit(long macs, long weightBytes, double medianNs) {

  /** Whether it reads its weights and hardly multiplies: at most once with each byte of them. */
  boolean streams() {
    return macs <= weightBytes;
  }

  /** Multiply-accumulates a ns, which is 10⁹ a second. */
  double macsPerNs() {
    return macs / medianNs;
  }

  /** Bytes of weights a ns, which is GB/s. */
  double bytesPerNs() {
    return weightBytes / medianNs;
  }
}
