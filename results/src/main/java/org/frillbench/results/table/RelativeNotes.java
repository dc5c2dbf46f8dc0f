package org.frillbench.results.table;

import java.util.List;
import java.util.stream.Collectors;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.RelativeLatency;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.LogRatio;

/** How ratios to a reference are read, and what they say of two candidates in one sentence. */
public final class RelativeNotes {

  /** Smaller differences are percentages rather than multiples. */
  private static final double MULTIPLE = 1.1;

  private RelativeNotes() {}

  /** How to read the ratios of {@code rows}, none where they have none. */
  public static List<String> reading(List<TableRow> rows) {
    String references =
        rows.stream()
            .filter(row -> row.relative() != null)
            .map(row -> row.relative().to())
            .distinct()
            .collect(Collectors.joining(" or "));
    boolean intervals =
        rows.stream().anyMatch(row -> row.relative() != null && row.relative().low() != null);
    return references.isEmpty()
        ? List.of()
        : List.of(
            "relative: latency over that of "
                + references
                + (intervals
                    ? ", from the rounds that measured both; its interval is Student's t on the"
                        + " log ratios, 95 %."
                    : "."));
  }

  /**
   * A sentence for each setting of two candidates; none for more, or without a reference.
   *
   * @param where what each ends with, to tell several runs apart; may be empty
   */
  public static List<String> sentences(List<TableRow> rows, String where) {
    if (rows.stream().map(TableRow::label).distinct().count() != 2) {
      return List.of();
    }
    List<Settings> settings = TableHeading.settingsOf(rows);
    return rows.stream()
        .filter(row -> row.relative() != null && !row.candidate().equals(row.relative().to()))
        .map(row -> sentence(row.label(), row.relative()) + under(row, settings) + where + ".")
        .toList();
  }

  private static String under(TableRow row, List<Settings> all) {
    String name = SettingsNames.of(row.settings(), all);
    return name.isEmpty() ? "" : ", " + name;
  }

  private static String sentence(String name, RelativeLatency relative) {
    String to = relative.to();
    if (relative.low() == null) {
      return name
          + " is "
          + difference(relative, to)
          + " (no interval from under "
          + LogRatio.LEAST_ROUNDS
          + " rounds)";
    }
    String range = NumberText.range(relative.low(), relative.high());
    return relative.differs()
        ? name + " is " + difference(relative, to)
        : name
            + " and "
            + to
            + " cannot be told apart: the ratio is "
            + NumberText.significant(relative.ratio())
            + " ("
            + range
            + ")";
  }

  /** {@code 1.75 times slower than old (1.71 to 1.79)}; without an interval where none is known. */
  private static String difference(RelativeLatency relative, String to) {
    boolean slower = relative.ratio() >= 1;
    double ratio = slower ? relative.ratio() : 1 / relative.ratio();
    boolean multiple = ratio >= MULTIPLE;
    String size = multiple ? NumberText.significant(ratio) + " times " : percent(ratio) + " % ";
    String difference = size + (slower ? "slower" : "faster") + " than " + to;
    if (relative.low() == null) {
      return difference;
    }
    double low = slower ? relative.low() : 1 / relative.high();
    double high = slower ? relative.high() : 1 / relative.low();
    return multiple
        ? difference + " (" + NumberText.range(low, high) + ")"
        : difference + " (" + percent(low) + " to " + percent(high) + " %)";
  }

  private static String percent(double ratio) {
    return NumberText.significant(100 * (ratio - 1));
  }
}
