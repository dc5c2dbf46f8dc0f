package org.frillbench.results.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * When and how a run was made.
 *
 * @param id names the run
 * @param started when it began, ISO-8601 in UTC
 * @param finished when it ended, ISO-8601 in UTC; absent where it was killed
 * @param plan what it set out to measure
 * @param interrupted whether it ended before its plan did
 */
public record Run(
    String id, String started, @MayBeAbsent String finished, Plan plan, boolean interrupted) {
  public Run {
    Check.present(id, "id");
    instant(started, "started");
    if (finished != null) {
      instant(finished, "finished");
    }
    Check.present(plan, "plan");
  }

  /** Whether it ended before its plan did, or nobody recorded its end. */
  public boolean endedEarly() {
    return interrupted || finished == null;
  }

  /** This run at its end. */
  public Run finished(Instant when, boolean beforeItsPlan) {
    return new Run(id, started, when.toString(), plan, beforeItsPlan);
  }

  /** This run as its journal tells it: what left a journal ended before its plan did. */
  public Run cutShort() {
    return new Run(id, started, null, plan, true);
  }

  private static void instant(String value, String name) {
    Check.present(value, name);
    try {
      Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is no ISO-8601 instant in UTC", e);
    }
  }
}
