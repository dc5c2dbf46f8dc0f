package org.frillbench.cli.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.cli.progress.TimeLeft;
import org.frillbench.results.document.NumberText;
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
   * Sentences; none where no candidate is left to plan for.
   *
   * @param further number of trials that are still to come
   * @param left what is left of the budget
   */
  static List<String> of(PrecisionPlan plan, Precision goal, int further, Duration left) {
    if (plan.latencies().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    double worst =
        plan.latencies().stream().mapToDouble(PlannedTrials::halfWidth).max().orElseThrow();
    lines.add(
        String.format(
            Locale.ROOT,
            "planned from %d rounds: %s; expected within %s%s.",
            plan.afterRound(),
            trials(further, Duration.ofMillis(plan.expectedMs())),
            share(worst),
            worst > goal.halfWidth()
                ? " rather than " + share(goal.halfWidth()) + why(left)
                : again(plan)));
    plan.latencies().stream()
        .limit(MOST_ROWS)
        .map(planned -> row(planned, plan.afterRound()))
        .forEach(lines::add);
    if (plan.latencies().size() > MOST_ROWS) {
      lines.add((plan.latencies().size() - MOST_ROWS) + " more are in the run file.");
    }
    return lines;
  }

  private static String trials(int further, Duration expected) {
    return further == 0
        ? "no further trials"
        : further
            + (further == 1 ? " more trial" : " more trials")
            + ", about "
            + TimeLeft.words(expected);
  }

  private static String why(Duration left) {
    return left.isZero()
        ? ", because the budget is spent"
        : ", because the budget leaves only " + TimeLeft.words(left);
  }

  /** Where nothing asks for more rounds than what keeps the coverage of intervals. */
  private static String again(PrecisionPlan plan) {
    boolean fewest =
        plan.latencies().stream().allMatch(each -> each.lastRound() == 2 * plan.afterRound());
    return fewest ? ", with as many rounds again: the fewest planned" : "";
  }

  private static String row(PlannedTrials planned, int afterRound) {
    String side = planned.side() == null ? "" : " (" + RunJson.id(planned.side()) + ")";
    return String.format(
        Locale.ROOT,
        "%s%s, %s, %s: %s; expected %s (standard deviation between processes %s %%, of a"
            + " trial's iterations %s %%).",
        planned.candidate(),
        side,
        planned.settings().kernels(),
        NumberText.counted(planned.settings().threads(), "thread"),
        planned.lastRound() <= afterRound
            ? "no further trials"
            : String.format(
                Locale.ROOT,
                "up to round %d, further trials of %s",
                planned.lastRound(),
                NumberText.counted(planned.iterations(), "iteration")),
        share(planned.halfWidth()),
        percent(Math.sqrt(planned.between())),
        percent(Math.sqrt(planned.within() / planned.iterations())));
  }

  private static String share(double halfWidth) {
    return "±" + percent(halfWidth) + " %";
  }

  private static String percent(double share) {
    return NumberText.significant(100 * share);
  }
}
