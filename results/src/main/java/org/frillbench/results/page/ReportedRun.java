package org.frillbench.results.page;

import java.util.List;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.warning.Warning;

/**
 * A run that a report shows.
 *
 * @param file the name of its file, for people
 * @param analysis its figures
 * @param accepted warnings accepted in addition to those that the run's record accepts
 * @param profiles where the time of its candidates goes, as far as it was profiled
 */
public record ReportedRun(
    String file, Analysis analysis, Set<Warning> accepted, List<ReportedProfile> profiles) {
  public ReportedRun {
    profiles = List.copyOf(profiles);
  }

  /** A run that was not profiled, of which nothing more is accepted. */
  public ReportedRun(String file, Analysis analysis) {
    this(file, analysis, Set.of(), List.of());
  }

  /** The same with these profiles. */
  public ReportedRun with(List<ReportedProfile> others) {
    return new ReportedRun(file, analysis, accepted, others);
  }

  /** The id of the run. */
  public String id() {
    return analysis.file().run().id();
  }

  /** The number of its samples. */
  long samples() {
    return analysis.file().measurements().stream()
        .mapToLong(trial -> trial.samplesNs().size())
        .sum();
  }
}
