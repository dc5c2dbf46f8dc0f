package org.frillbench.cli.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.cli.progress.TimeLeft;
import org.frillbench.results.record.PlannedTrials;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.RunJson;

/** What is said of a plan before its trials: how many, how long, and the width to expect. */
final class PrecisionText {

  /** Rows beyond these are in the run file only. */
  private static final int MOST_ROWS = 20;

  private PrecisionText() {}

  /**
   * Sentences.
   *
   * @param further number of trials that are still to come
   * @param left what is left of the budget
   */
  static List<String> of(PrecisionPlan plan, Precision goal, int further, Duration left) {
    List<String> lines = new ArrayList<>();
    double worst = plan.latencies().stream().mapToDouble(PlannedTrials::halfWidth).max().orElse(0);
    lines.add(
        String.format(
                Locale.ROOT,
                "planned from %d rounds: %d more trials, about %s; expected within %s",
                plan.afterRound(),
                further,
                TimeLeft.words(Duration.ofMillis(plan.expectedMs())),
                share(worst))
            + (worst > goal.halfWidth()
                ? String.format(
                    Locale.ROOT,
                    " rather than %s, for which the %s that the budget leaves do not suffice.",
                    share(goal.halfWidth()),
                    TimeLeft.words(left))
                : "."));
    plan.latencies().stream().limit(MOST_ROWS).map(PrecisionText::row).forEach(lines::add);
    if (plan.latencies().size() > MOST_ROWS) {
      lines.add((plan.latencies().size() - MOST_ROWS) + " more are in the run file.");
    }
    return lines;
  }

  private static String row(PlannedTrials planned) {
    String side = planned.side() == null ? "" : " (" + RunJson.id(planned.side()) + ")";
    return String.format(
        Locale.ROOT,
        "%s%s, %s, %d thread%s: up to round %d, further trials of %d iterations; expected %s (standard"
            + " deviation between processes %.2g %%, of a trial's iterations %.2g %%).",
        planned.candidate(),
        side,
        planned.settings().kernels(),
        planned.settings().threads(),
        planned.settings().threads() == 1 ? "" : "s",
        planned.lastRound(),
        planned.iterations(),
        share(planned.halfWidth()),
        100 * Math.sqrt(planned.between()),
        100 * Math.sqrt(planned.within() / planned.iterations()));
  }

  private static String share(double halfWidth) {
    return String.format(Locale.ROOT, "±%.3g %%", 100 * halfWidth);
  }
}
