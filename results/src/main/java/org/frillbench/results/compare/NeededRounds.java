package org.frillbench.results.compare;

import org.frillbench.results.planning.Dimensions;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * How many rounds of a gate give a candidate a verdict four times in five, at the noise that was
 * measured.
 *
 * <p>That depends on its true change, which is not known. Where the 95 % interval includes no
 * change, that is assumed: the rounds are those after which an unchanged candidate is called ok.
 * Otherwise the estimate is assumed, whose verdict needs the more rounds, the nearer it is to the
 * threshold.
 *
 * @param change the assumed ratio of new to base: 1 for no change
 * @param rounds at least 8, and more than were measured; absent where a run file does not hold so
 *     many
 * @param halfWidth how far from its centre the interval then reaches that decides on regressed and
 *     improved, 0.02 for ±2 %; absent likewise
 */
public record NeededRounds(
    double change, @MayBeAbsent Integer rounds, @MayBeAbsent Double halfWidth) {

  /** More are not planned either. */
  private static final int MOST = Dimensions.MOST_TRIALS;

  /** What {@code rule} needs for a verdict where {@code measured} has none. */
  static NeededRounds of(VerdictRule rule, LogRatio measured) {
    boolean unchanged =
        Math.abs(measured.log().mean()) <= measured.log().halfWidth(VerdictRule.LEVEL);
    Search search = new Search(rule, measured, unchanged ? 0 : measured.log().mean());
    int rounds = search.fewest(Math.max(VerdictRule.LEAST_TRIALS, measured.trials() + 1));
    double change = unchanged ? 1 : measured.ratio();
    return rounds > MOST
        ? new NeededRounds(change, null, null)
        : new NeededRounds(change, rounds, search.halfWidth(rounds));
  }

  /**
   * @param change the assumed log ratio
   */
  private record Search(VerdictRule rule, LogRatio measured, double change) {

    /** The least number from {@code least} on that suffices; above {@link #MOST} if none does. */
    int fewest(int least) {
      int low = least;
      int high = MOST + 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (suffices(middle)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    private boolean suffices(int rounds) {
      double limit = Math.log1p(rule.threshold());
      double distance = Math.abs(limit - Math.abs(change));
      boolean inside = Math.abs(change) < limit;
      // No change is as far from either limit, so each of them may be missed half as often.
      double power = change == 0 ? (1 + VerdictRule.POWER) / 2 : VerdictRule.POWER;
      double level = inside ? VerdictRule.LEVEL : rule.sharedLevel();
      double errors = new Power(measured.log().degrees(), rounds - 1, level).errors(power);
      return errors * error(rounds) <= distance;
    }

    /** The standard error to expect; of separate runs, more than rounds in common would have. */
    private double error(int rounds) {
      return measured.log().standardError() * Math.sqrt((double) measured.trials() / rounds);
    }

    double halfWidth(int rounds) {
      return new LogRatio(new MeanEstimate(0, error(rounds), rounds - 1), rounds)
              .high(rule.sharedLevel())
          - 1;
    }
  }
}
