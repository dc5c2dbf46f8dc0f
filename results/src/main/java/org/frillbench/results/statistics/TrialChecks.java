package org.frillbench.results.statistics;

import java.util.List;

/**
 * How far a candidate's trials can be trusted, over all of them.
 *
 * @param samples how many samples they have together
 * @param effective independent samples that would pin their medians as well, together
 * @param outliers samples that are far out in their trial; counted, never removed
 * @param flat trials of one pace
 * @param warming trials that were slower at first
 * @param slowing trials that were faster at first
 * @param unsteady trials whose pace came and went
 * @param trending trials that grew slower or faster, at 1 %
 */
public record TrialChecks(
    long samples,
    long effective,
    long outliers,
    int flat,
    int warming,
    int slowing,
    int unsteady,
    int trending) {

  /** Over {@code trials}, at least one. */
  static TrialChecks of(List<TrialFigures> trials) {
    double effective = trials.stream().mapToDouble(TrialFigures::effective).sum();
    return new TrialChecks(
        trials.stream().mapToLong(TrialFigures::samples).sum(),
        Math.round(effective),
        trials.stream().mapToLong(TrialFigures::outliers).sum(),
        count(trials, Steadiness.FLAT),
        count(trials, Steadiness.WARMING),
        count(trials, Steadiness.SLOWING),
        count(trials, Steadiness.UNSTEADY),
        (int)
            trials.stream().filter(trial -> trial.trend() != null && trial.trend().real()).count());
  }

  private static int count(List<TrialFigures> trials, Steadiness steadiness) {
    return (int) trials.stream().filter(trial -> trial.steadiness() == steadiness).count();
  }

  /** Trials that were told apart: those with samples enough. */
  public int told() {
    return flat + warming + slowing + unsteady;
  }
}
