package org.frillbench.results.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;

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

  /** ISO-8601 in UTC. */
  static void instant(String value, String name) {
    present(value, name);
    try {
      Instant.parse(value);
      // Other readers, such as browsers, have years of four digits only.
      that(Character.isDigit(value.charAt(0)), name + " has a year of more than four digits");
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is no ISO-8601 instant in UTC", e);
    }
  }

  static void notNegative(long value, String name) {
    that(value >= 0, name + " is negative");
  }

  static void atLeastOne(long value, String name) {
    that(value >= 1, name + " is under 1");
  }
}
