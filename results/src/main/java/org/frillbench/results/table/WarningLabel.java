package org.frillbench.results.table;

import java.util.Collection;
import org.frillbench.results.warning.Severity;
import org.frillbench.results.warning.Warning;

/** A warning's id with its effect on a run. */
public final class WarningLabel {

  private WarningLabel() {}

  /** {@code THERMAL-THROTTLED (blocking)}, {@code … (accepted)}; a caution's id alone. */
  public static String of(Warning warning, Collection<Warning> accepted) {
    if (warning.severity() == Severity.CAUTION) {
      return warning.id();
    }
    return warning.id() + (accepted.contains(warning) ? " (accepted)" : " (blocking)");
  }
}
