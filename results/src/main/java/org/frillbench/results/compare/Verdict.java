package org.frillbench.results.compare;

/** What may be said of a candidate on two sides. */
public enum Verdict {
  /** Its change lies within the threshold, at 95 %. */
  OK,
  /** It is faster by more than the threshold, at the level that all candidates share. */
  IMPROVED,
  /** It is slower by more than the threshold, likewise. */
  REGRESSED,
  /** Noise and trials allow none of these. */
  INCONCLUSIVE,
  /** The two sides differ in what must not differ. */
  NOT_COMPARABLE
}
