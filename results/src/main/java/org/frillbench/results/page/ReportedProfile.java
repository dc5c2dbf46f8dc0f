package org.frillbench.results.page;

import java.util.List;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.analysis.CandidateTrials;
import org.frillbench.results.document.Document;

/**
 * Where the time of a candidate's inference goes, for a report.
 *
 * @param candidate the candidate's name
 * @param kernels the kernels that ran
 * @param threads the threads that were asked for
 * @param times the sums that an inference consists of, the longest first
 * @param document all operators, with what the sums mean
 */
public record ReportedProfile(
    String candidate, Kernels kernels, int threads, List<Time> times, Document document) {
  public ReportedProfile {
    times = List.copyOf(times);
  }

  /**
   * A part of an inference.
   *
   * @param name the type of its operators, or what the runtime calls it
   * @param ns its time, ns
   * @param share of the whole inference, 0 to 1
   */
  public record Time(String name, double ns, double share) {}

  /** Whether it is of these trials' candidate under their settings. */
  boolean isOf(CandidateTrials trials) {
    return candidate.equals(trials.candidate().name())
        && threads == trials.settings().threads()
        && trials.trials().stream().allMatch(trial -> ran(trial.measurement().used().kernels));
  }

  /** Kernels that an engine did not report pass for any. */
  private boolean ran(Kernels used) {
    return used == null || used == kernels;
  }
}
