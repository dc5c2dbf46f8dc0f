package org.frillbench.cli.parity;

/**
 * Names of one input or output on both sides, as a user gives them; an empty one leaves the other,
 * an output, out of the comparison.
 */
public record NamePair(String base, String newer) {

  /**
   * Reads {@code BASE=NEW}.
   *
   * @throws IllegalArgumentException in one sentence, if it is none
   */
  public static NamePair parse(String text) {
    int at = text.indexOf('=');
    if (at < 0 || text.length() == 1) {
      throw new IllegalArgumentException(
          "--match takes BASE=NEW, NAME= or =NAME, not '" + text + "'");
    }
    return new NamePair(text.substring(0, at), text.substring(at + 1));
  }

  boolean leavesOut() {
    return base.isEmpty() || newer.isEmpty();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return base + "=" + newer;
  }
}
