package org.frillbench.results.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.document.ShortName;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;

/** What a run says, in one sentence, and what keeps it from being relied on. */
public final class Answer {

  private static final int LONGEST_NAME = 60;

  /** Names that a sentence lists; of more it gives the number. */
  private static final int MOST_NAMED = 3;

  private static final double LEVEL = 0.95;

  private Answer() {}

  /** The sentence; names in it may hold characters that need escaping. */
  public static String of(List<TableRow> fastestFirst, Noise noise) {
    if (fastestFirst.isEmpty()) {
      return "Nothing was measured.";
    }
    TableRow first = fastestFirst.get(0);
    List<TableRow> others = fastestFirst.subList(1, fastestFirst.size());
    List<Settings> settings = fastestFirst.stream().map(TableRow::settings).distinct().toList();
    String latency = name(first, settings) + ", " + latency(first);
    return others.isEmpty()
        ? latency + "."
        : "The fastest of "
            + fastestFirst.size()
            + ": "
            + latency
            + "."
            + near(first, others, settings, noise);
  }

  private static String latency(TableRow row) {
    String interval =
        row.interval().highNs() > row.interval().lowNs()
            ? " (" + NumberText.milliseconds(row.interval()) + ")"
            : "";
    return NumberText.milliseconds(row.latencyNs()) + " ms" + interval;
  }

  private static String near(
      TableRow first, List<TableRow> others, List<Settings> settings, Noise noise) {
    if (others.stream().anyMatch(other -> noise.ratio(other, first).isEmpty())) {
      return " Too few rounds to say which others differ from it.";
    }
    List<TableRow> near =
        others.stream()
            .filter(other -> noise.ratio(other, first).orElseThrow().low(LEVEL) <= 1)
            .toList();
    if (near.isEmpty()) {
      return " Every other is slower, each at 95 %.";
    }
    return " Not told apart from it, at 95 %: "
        + (near.size() <= MOST_NAMED
            ? near.stream().map(row -> name(row, settings)).collect(Collectors.joining(", "))
            : near.size() + " others")
        + ".";
  }

  /** Its name, with its settings where the run has several. */
  private static String name(TableRow row, List<Settings> settings) {
    String name = ShortName.of(row.label(), LONGEST_NAME);
    String under = SettingsNames.of(row.settings(), settings);
    return under.isEmpty() ? name : name + " (" + under + ")";
  }

  /** A line for each blocking warning that was not accepted. */
  static List<String> blocking(ReportedRun run) {
    List<String> lines = new ArrayList<>();
    run.analysis()
        .unaccepted(BlockingWarnings.ofRuns(), run.accepted())
        .forEach((warning, names) -> lines.add(line(warning, names)));
    return lines;
  }

  private static String line(Warning warning, List<String> names) {
    String whom =
        names.size() == 1 ? ShortName.of(names.get(0), LONGEST_NAME) : names.size() + " candidates";
    return warning.id() + ", " + whom + ": " + warning.sentence();
  }
}
