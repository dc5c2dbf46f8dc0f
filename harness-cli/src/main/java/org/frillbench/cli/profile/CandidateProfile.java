package org.frillbench.cli.profile;

import java.util.List;
import org.frillbench.agent.wire.Kernels;

/**
 * Where a candidate's time goes.
 *
 * @param candidate its name
 * @param kernels the kernels that ran
 * @param inferences over how many inferences
 * @param inferenceNs a whole inference with the profiler on, ns: no latency
 * @param operators in the order run
 */
public record CandidateProfile(
    String candidate,
    Kernels kernels,
    int inferences,
    double inferenceNs,
    List<ProfileRow> operators) {
  public CandidateProfile {
    operators = List.copyOf(operators);
  }

  /** What all operators take together, ns. */
  double operatorsNs() {
    return operators.stream().mapToDouble(ProfileRow::ns).sum();
  }
}
