package org.frillbench.results.figure;

import java.util.List;
import org.frillbench.results.analysis.AverageTime;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Settings;

/** The columns of average times. */
public final class AverageFigures {

  /** All of them, in the order of the columns. */
  public static final Figures<AverageTime> ALL =
      new Figures<>(
          List.of(
              Figure.column("candidate", true, AverageTime::candidate),
              Figure.column(
                  "settings",
                  true,
                  all -> row -> SettingsNames.of(row.settings(), settings(all)),
                  all -> settings(all).size() > 1),
              Figure.column("forks", false, row -> Integer.toString(row.forks())),
              Figure.column("average, ms", false, row -> NumberText.milliseconds(row.meanNs())),
              Figure.column(
                  "interval, ms", false, row -> NumberText.milliseconds(row.interval()))));

  private AverageFigures() {}

  private static List<Settings> settings(List<AverageTime> rows) {
    return rows.stream().map(AverageTime::settings).distinct().toList();
  }
}
