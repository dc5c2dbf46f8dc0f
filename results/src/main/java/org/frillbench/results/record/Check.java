package org.frillbench.results.record;

/** Validation of record components, for values from code and from files. */
final class Check {

  private Check() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static void present(Object value, String name) {
    that(value != null, name + " is missing");
  }

  /** SHA-256 in lower-case hexadecimal. */
  static void digest(String value, String name) {
    present(value, name);
    that(value.matches("[0-9a-f]{64}"), name + " is no SHA-256 in lower-case hexadecimal");
  }

  static void notNegative(long value, String name) {
    that(value >= 0, name + " is negative");
  }

  static void atLeastOne(long value, String name) {
    that(value >= 1, name + " is under 1");
  }
}
