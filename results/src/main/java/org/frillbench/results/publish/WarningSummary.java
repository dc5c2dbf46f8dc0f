package org.frillbench.results.publish;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.analysis.WarnedCandidates;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.record.Run;
import org.frillbench.results.table.WarningLabel;
import org.frillbench.results.warning.Warning;

/** What may be wrong with a run's figures, for those who are told something made from them. */
public final class WarningSummary {

  private static final int MOST_NAMED = 3;

  private WarningSummary() {}

  /** That the run ended early, every warning with its candidates, and where more is found. */
  public static Section section(ResultSet resultSet) {
    return Section.explained("Warnings", of(resultSet), ids(resultSet));
  }

  /** The ids of the warnings. */
  public static List<String> ids(ResultSet resultSet) {
    return WarnedCandidates.of(resultSet.rows()).keySet().stream().map(Warning::id).toList();
  }

  /** A line each: that the run ended early, and every warning with its candidates. */
  public static List<String> of(ResultSet resultSet) {
    Run run = resultSet.provenance().run();
    List<String> lines = new ArrayList<>();
    if (run.endedEarly()) {
      lines.add("The run ended early: candidates or rounds may be missing.");
    }
    WarnedCandidates.of(resultSet.rows())
        .forEach(
            (warning, names) ->
                lines.add(
                    WarningLabel.of(warning, resultSet.provenance().accepted())
                        + " ("
                        + named(names)
                        + "): "
                        + warning.sentence()));
    return lines;
  }

  private static String named(List<String> names) {
    return names.size() > MOST_NAMED ? names.size() + " candidates" : String.join(", ", names);
  }
}
