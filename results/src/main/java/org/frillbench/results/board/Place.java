package org.frillbench.results.board;

/**
 * The places that a candidate may have among those of its run under the same settings, as far as
 * noise allows to say.
 *
 * @param best one more than the number of those that are faster beyond noise, from 1; candidates
 *     that share it share a rank
 * @param worst {@code of} less the number of those that are slower beyond noise
 * @param of the number of candidates
 */
public record Place(int best, int worst, int of) {
  public Place {
    if (best < 1 || worst < best || of < worst) {
      throw new IllegalArgumentException("a place is among the candidates");
    }
  }
}
