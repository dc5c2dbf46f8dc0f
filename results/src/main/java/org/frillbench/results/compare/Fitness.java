package org.frillbench.results.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.warning.Warning;

/** Whether the runs of a comparison are whole, and fit to be relied on. */
final class Fitness {

  private final Set<Caution> cautions = EnumSet.noneOf(Caution.class);
  private final Set<Warning> unfit = EnumSet.noneOf(Warning.class);

  /** Looks at one run, in which these warnings block unless they were accepted. */
  void look(Analysis run, Set<Warning> blocking) {
    if (run.file().run().interrupted()) {
      cautions.add(Caution.INTERRUPTED);
    }
    if (!run.file().missed().isEmpty()) {
      cautions.add(Caution.NOT_ALL_MEASURED);
    }
    run.rows().stream()
        .flatMap(row -> row.warnings().stream())
        .filter(blocking::contains)
        .filter(warning -> !run.file().run().acceptedWarnings().contains(warning))
        .forEach(unfit::add);
  }

  /** Takes what these warnings stand at as it is. */
  void accept(Set<Warning> accepted) {
    unfit.removeAll(accepted);
  }

  /** What a reader has to know of it. */
  Set<Caution> cautions() {
    return cautions;
  }

  /** Blocking warnings that nobody accepted. */
  List<Warning> unfit() {
    return List.copyOf(unfit);
  }
}
