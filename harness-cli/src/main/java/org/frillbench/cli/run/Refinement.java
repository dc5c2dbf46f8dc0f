package org.frillbench.cli.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.record.Precision;
import org.frillbench.results.statistics.TrialInterval;

/** Decides who is measured once more, so that time goes where intervals are still wide. */
final class Refinement {

  private static final int MOST_TRIALS = 100_000;

  private final double halfWidth;
  private final Duration budget;
  private final TrialMedians medians;
  private final Set<Item> done = new HashSet<>();
  private final Ticker ticker;
  private final long start;

  /** Counts the budget from now on. */
  Refinement(Precision precision, TrialMedians medians, Ticker ticker) {
    this.halfWidth = precision.halfWidth();
    this.budget = Duration.ofMillis(precision.budgetMs());
    this.medians = medians;
    this.ticker = ticker;
    this.start = ticker.nanos();
  }

  /** Leaves one out from now on. */
  void leaveOut(Item item) {
    done.add(item);
  }

  /** Those whose interval is too wide yet. */
  Set<Item> tooWide() {
    Set<Item> wide = new HashSet<>(medians.items());
    wide.removeAll(done);
    wide.removeIf(item -> isReachedBy(medians.of(item)));
    return wide;
  }

  boolean budgetSpent() {
    return elapsed().compareTo(budget) >= 0;
  }

  private Duration elapsed() {
    return Duration.ofNanos(ticker.nanos() - start);
  }

  /** Says so when the rest of the budget will hardly do; {@code trials} have been measured. */
  Optional<String> outlook(int trials) {
    Set<Item> wide = tooWide();
    long more = wide.stream().mapToLong(item -> moreTrials(medians.of(item))).sum();
    Duration time = elapsed().dividedBy(Math.max(1, trials)).multipliedBy(more);
    Duration left = budget.minus(elapsed());
    return more == 0 || time.compareTo(left) <= 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s for %d of %d latencies would take about %d more trials, %s; the budget leaves %s.",
                goal(),
                wide.size(),
                medians.items().size(),
                more,
                TimeLeft.words(time),
                TimeLeft.words(left.isNegative() ? Duration.ZERO : left)));
  }

  /** Says which intervals stayed too wide; empty where none did. */
  Optional<String> shortfall() {
    int wide = tooWide().size();
    return wide == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the budget of %s is spent, and %d of %d intervals are wider than %s.",
                TimeLeft.words(budget),
                wide,
                medians.items().size(),
                goal()));
  }

  /** Whether the interval of these trials is narrow enough. */
  boolean isReachedBy(double[] mediansNs) {
    return TrialInterval.of(mediansNs).relativeHalfWidth() <= halfWidth;
  }

  /**
   * About how many more trials it takes, if they vary like these: an interval narrows with the
   * square root of their number.
   */
  int moreTrials(double[] mediansNs) {
    double times =
        Math.log1p(TrialInterval.of(mediansNs).relativeHalfWidth()) / Math.log1p(halfWidth);
    double needed = Math.ceil(mediansNs.length * times * times);
    return (int) Math.max(0, Math.min(MOST_TRIALS, needed) - mediansNs.length);
  }

  private String goal() {
    return String.format(Locale.ROOT, "±%.3g %%", 100 * halfWidth);
  }
}
