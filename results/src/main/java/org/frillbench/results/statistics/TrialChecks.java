package org.frillbench.results.statistics;

import java.util.List;

/**
 * Quality checks over all trials of a candidate. Trials with under 50 samples have no {@link
 * Steadiness} and no {@link Trend}.
 *
 * @param samples total number of samples
 * @param effective total effective sample size of the medians; see {@link EffectiveSamples}
 * @param outliers total number of outliers; see {@link Outliers}
 * @param flat number of trials that are {@link Steadiness#FLAT}
 * @param warming number of trials that are {@link Steadiness#WARMING}
 * @param slowing number of trials that are {@link Steadiness#SLOWING}
 * @param unsteady number of trials that are {@link Steadiness#UNSTEADY}
 * @param trending number of trials with a {@link Trend} significant at 1 %
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

  /** The checks over {@code trials}, at least one. */
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
            trials.stream()
                .filter(trial -> trial.trend() != null && trial.trend().significant())
                .count());
  }

  private static int count(List<TrialFigures> trials, Steadiness steadiness) {
    return (int) trials.stream().filter(trial -> trial.steadiness() == steadiness).count();
  }

  /** The number of trials that have a {@link Steadiness}: those with at least 50 samples. */
  public int classified() {
    return flat + warming + slowing + unsteady;
  }
}
