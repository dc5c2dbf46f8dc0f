package org.frillbench.cli.profile;

import java.util.List;
import org.frillbench.results.record.MayBeAbsent;

/**
 * One operator's time and work.
 *
 * @param place its place in the order run, from 1
 * @param name what ran it calls it
 * @param operator the type of the model's operator that it is; null where that is not known
 * @param possible the types of the model that it may be, where XNNPACK calls several so; else empty
 * @param delegated whether it is a delegate's own
 * @param ns its mean time over the middle half of the inferences, ns
 * @param macs its multiply-accumulates; null where unknown
 * @param bytes what it reads and writes once; null where unknown
 */
public record ProfileRow(
    int place,
    String name,
    @MayBeAbsent String operator,
    List<String> possible,
    boolean delegated,
    double ns,
    @MayBeAbsent Long macs,
    @MayBeAbsent Long bytes) {
  public ProfileRow {
    possible = List.copyOf(possible);
  }

  /** What its time was spent on. */
  Attribution attribution() {
    if (operator != null) {
      return Attribution.OPERATOR;
    }
    return possible.isEmpty() ? Attribution.RUNTIME : Attribution.SHARED;
  }

  /** Multiply-accumulates a ns, which is GMAC/s; null where there are none or no time. */
  Double gigaMacs() {
    return macs == null || macs == 0 || ns == 0 ? null : macs / ns;
  }

  /** Bytes a ns, which is GB/s; null likewise. */
  Double gigaBytes() {
    return bytes == null || ns == 0 ? null : bytes / ns;
  }
}
