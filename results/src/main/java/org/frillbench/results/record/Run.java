package org.frillbench.results.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * When and how a run was made.
 *
 * @param id names the run
 * @param started when it began, ISO-8601 in UTC
 * @param finished when it ended, ISO-8601 in UTC; absent where it was killed
 * @param plan what is measured, and how
 * @param interrupted whether it ended before all trials of its plan
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

  /** Whether trials of its plan may be missing: it was interrupted, or its end was not recorded. */
  public boolean endedEarly() {
    return interrupted || finished == null;
  }

  /** This run at its end. */
  public Run finished(Instant when, boolean beforeItsPlan) {
    return new Run(id, started, when.toString(), plan, beforeItsPlan);
  }

  /** This run as an interrupted one without an end, as which a run is read from its journal. */
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
