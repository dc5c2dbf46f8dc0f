package org.frillbench.results.record;

/**
 * The two sides of a gate, which measures both in one run. A variable for the new side is called
 * {@code newer} or {@code newNs}, as {@code new} is a word of Java.
 */
public enum Side {
  /** Before a change. */
  BASE,
  /** After it. */
  NEW
}
