package org.frillbench.results.roofline;

/** What keeps a candidate from being faster. */
public enum Bound {
  /** Its weights have to come from memory. */
  MEMORY,
  /** Its multiply-accumulates have to be done. */
  ARITHMETIC,
  /** The figures do not say. */
  UNTOLD
}
