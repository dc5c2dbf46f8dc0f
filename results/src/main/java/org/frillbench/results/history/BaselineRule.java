package org.frillbench.results.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;

/** Which runs may become baselines. */
public final class BaselineRule {

  /**
   * A warning that has to be accepted first.
   *
   * @param warning which one
   * @param reason what it concerns and what to do, without a full stop
   */
  public record Objection(Warning warning, String reason) {}

  private BaselineRule() {}

  /** Why {@code run} cannot be a baseline at all, to follow its file's name; empty if it can. */
  public static Optional<String> refusal(RunFile run) {
    if (run.run().endedEarly() || run.measurements().isEmpty()) {
      return Optional.of("was cut short, so it is no baseline: measure again");
    }
    return run.run().plan().subjects().ofGate()
        ? Optional.of("is a gate's run, which holds two versions: measure one by push-and-run")
        : Optional.empty();
  }

  /** The warnings that neither the run's user nor {@code accepted} accept. */
  public static List<Objection> objections(Analysis run, Set<Warning> accepted) {
    List<Objection> objections = new ArrayList<>();
    run.unaccepted(BlockingWarnings.ofReliance(), accepted)
        .forEach(
            (warning, candidates) ->
                objections.add(
                    new Objection(warning, candidates.get(0) + ": " + warning.advice())));
    if (!run.accepted(accepted).contains(Warning.SHORT_BASELINE)) {
      run.rows().stream()
          .filter(row -> row.trials().size() < VerdictRule.LEAST_TRIALS)
          .findFirst()
          .ifPresent(row -> objections.add(new Objection(Warning.SHORT_BASELINE, fewTrials(row))));
    }
    return objections;
  }

  private static String fewTrials(TableRow row) {
    return String.format(
        "%s has %d, and under %d give no verdict: measure more rounds",
        row.candidate(), row.trials().size(), VerdictRule.LEAST_TRIALS);
  }
}
