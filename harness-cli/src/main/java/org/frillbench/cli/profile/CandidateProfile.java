package org.frillbench.cli.profile;

import java.util.List;
import org.frillbench.agent.wire.Kernels;

/**
 * Where a candidate's time goes.
 *
 * @param candidate its name
 * @param kernels the kernels that ran
 * @param threads the threads that were asked for
 * @param inferences over how many inferences
 * @param inferenceNs a whole inference with the profiler on, mean over the middle half, ns: no
 *     latency
 * @param types the sums by operator type, the longest first: together the whole inference
 * @param operators in the order run
 */
public record CandidateProfile(
    String candidate,
    Kernels kernels,
    int threads,
    int inferences,
    double inferenceNs,
    List<TypeTime> types,
    List<ProfileRow> operators) {
  public CandidateProfile {
    types = List.copyOf(types);
    operators = List.copyOf(operators);
  }

  /** A profile of rows in the order run, with their sums. */
  static CandidateProfile of(
      String candidate,
      Kernels kernels,
      int threads,
      int inferences,
      double inferenceNs,
      List<ProfileRow> rows) {
    return new CandidateProfile(
        candidate,
        kernels,
        threads,
        inferences,
        inferenceNs,
        TypeTimes.of(rows, inferenceNs),
        rows);
  }

  /** What all operators take together, ns. */
  double operatorsNs() {
    return operators.stream().mapToDouble(ProfileRow::ns).sum();
  }

  /** How many rows a delegate reported, which it times itself. */
  long delegatedRows() {
    return operators.stream().filter(ProfileRow::delegated).count();
  }
}
