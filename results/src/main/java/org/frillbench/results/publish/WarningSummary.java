package org.frillbench.results.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.frillbench.results.analysis.WarnedCandidates;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.ExplainPointer;
import org.frillbench.results.record.Run;
import org.frillbench.results.table.WarningLabel;
import org.frillbench.results.warning.Warning;

/** What may be wrong with a run's figures, for those who are told something made from them. */
public final class WarningSummary {

  private static final int MOST_NAMED = 3;

  private WarningSummary() {}

  /**
   * A line each: that the run ended early, every warning with its candidates, and where more about
   * them is found.
   */
  public static List<String> of(ResultSet resultSet) {
    Run run = resultSet.provenance().run();
    List<String> lines = new ArrayList<>();
    if (run.endedEarly()) {
      lines.add("The run ended early: candidates or rounds may be missing.");
    }
    Map<Warning, List<String>> warned = WarnedCandidates.of(resultSet.rows());
    warned.forEach(
        (warning, names) ->
            lines.add(
                WarningLabel.of(warning, resultSet.provenance().accepted())
                    + " ("
                    + named(names)
                    + "): "
                    + warning.advice()
                    + "."));
    if (!warned.isEmpty()) {
      lines.add(ExplainPointer.to(warned.keySet().stream().map(Warning::id).toList()));
    }
    return lines.stream().map(ControlCharacters::of).toList();
  }

  private static String named(List<String> names) {
    return names.size() > MOST_NAMED ? names.size() + " candidates" : String.join(", ", names);
  }
}
