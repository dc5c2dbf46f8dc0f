package org.frillbench.results.page;

import org.frillbench.results.analysis.Analysis;

/**
 * A run that a report shows.
 *
 * @param file the name of its file, for people
 * @param analysis its figures
 */
public record ReportedRun(String file, Analysis analysis) {

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
