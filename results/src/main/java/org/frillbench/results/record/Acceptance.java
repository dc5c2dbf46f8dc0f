package org.frillbench.results.record;

import java.util.Collection;
import java.util.List;
import org.frillbench.results.warning.Warning;

/**
 * What a run's user accepts.
 *
 * @param warnings blocking warnings
 * @param anyType whether models that are no float32 inference are measured as kinds of their own
 * @param differences fields in which the sides of a gate may differ; absent where there is none
 */
public record Acceptance(
    List<Warning> warnings, boolean anyType, @MayBeAbsent List<String> differences) {

  /** Nothing. */
  public static final Acceptance NONE = new Acceptance(List.of(), false, null);

  public Acceptance {
    Check.present(warnings, "warnings");
    Check.that(differences == null || !differences.isEmpty(), "differences is empty");
    warnings = List.copyOf(warnings);
    differences = differences == null ? null : List.copyOf(differences);
  }

  /** These warnings; the sides of a gate may not differ. */
  public static Acceptance of(Collection<Warning> warnings, boolean anyType) {
    return new Acceptance(List.copyOf(warnings), anyType, null);
  }
}
