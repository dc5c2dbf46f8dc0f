package org.frillbench.converter;

/** Conditions on values from outside. */
public final class Require {

  private Require() {}

  /**
   * Requires {@code condition}.
   *
   * @param otherwise what is wrong where it does not hold
   * @throws IllegalArgumentException with that message
   */
  public static void that(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
