package org.frillbench.results.publish;

/** Whose figures a part of a table holds. */
public enum Origin {
  /** A run of frill-bench. */
  MEASURED,
  /** Figures from a publication, beside which one's own may stand. */
  PUBLISHED_ELSEWHERE
}
