package org.frillbench.results.page;

import java.util.List;
import org.frillbench.results.analysis.Analysis;

/**
 * A run that a report shows.
 *
 * @param file the name of its file, for people
 * @param analysis its figures
 * @param profiles where the time of its candidates goes, as far as it was profiled
 */
public record ReportedRun(String file, Analysis analysis, List<ReportedProfile> profiles) {
  public ReportedRun {
    profiles = List.copyOf(profiles);
  }

  /** A run that was not profiled. */
  public ReportedRun(String file, Analysis analysis) {
    this(file, analysis, List.of());
  }

  /** The id of the run. */
  public String id() {
    return analysis.file().run().id();
  }

  /** Whether it measured the two sides of a gate. */
  boolean ofGate() {
    return analysis.file().run().plan().subjects().ofGate();
  }

  /** The number of its samples. */
  long samples() {
    return analysis.file().measurements().stream()
        .mapToLong(trial -> trial.samplesNs().size())
        .sum();
  }
}
