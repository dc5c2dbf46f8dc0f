package org.frillbench.cli.profile;

/**
 * One operator's time and work.
 *
 * @param place its place in the order run, from 1
 * @param name what ran it calls it
 * @param operator the model's operator that it is; null where unknown
 * @param delegated whether it is a delegate's own
 * @param ns interquartile mean of its time, ns
 * @param macs its multiply-accumulates; null where unknown
 * @param bytes what it reads and writes once; null where unknown
 */
public record ProfileRow(
    int place, String name, String operator, boolean delegated, double ns, Long macs, Long bytes) {

  /** Multiply-accumulates a ns, which is GMAC/s; null where there are none or no time. */
  Double gigaMacs() {
    return macs == null || macs == 0 || ns == 0 ? null : macs / ns;
  }

  /** Bytes a ns, which is GB/s; null likewise. */
  Double gigaBytes() {
    return bytes == null || ns == 0 ? null : bytes / ns;
  }
}
