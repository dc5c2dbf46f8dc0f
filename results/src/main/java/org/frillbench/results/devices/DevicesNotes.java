package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.figure.ColumnNotes;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.WarningSummary;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TrialMedian;
import org.frillbench.results.table.FailedTrialText;
import org.frillbench.results.table.LatencyNotes;
import org.frillbench.results.table.TableHeading;

/** What is above and below the table of several devices, for people. */
final class DevicesNotes {

  /** Candidates that are named for a device that did not measure them. */
  private static final int MOST_NAMED = 8;

  private DevicesNotes() {}

  /** A line for each device: what it is, and how it was measured. */
  static List<String> heading(DevicesTable table) {
    return table.devices().stream().map(DevicesNotes::heading).toList();
  }

  private static String heading(DeviceColumn column) {
    Run run = column.resultSet().provenance().run();
    List<TableRow> rows = column.resultSet().rows();
    int last =
        rows.stream()
            .flatMap(row -> row.trials().stream())
            .mapToInt(TrialMedian::round)
            .max()
            .orElse(0);
    String settings =
        rows.stream()
            .map(TableRow::settings)
            .distinct()
            .map(TableHeading::settings)
            .collect(Collectors.joining("; "));
    return column.device()
        + ": "
        + TableHeading.target(column.target())
        + "; "
        + (settings.isEmpty() ? "" : settings + "; ")
        + TableHeading.rounds(run, last)
        + ", "
        + run.started();
  }

  /** What may be wrong with each device's run. */
  static Section warnings(DevicesTable table) {
    List<String> lines = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (DeviceColumn column : table.devices()) {
      WarningSummary.of(column.resultSet())
          .forEach(warning -> lines.add(column.device() + ": " + warning));
      ids.addAll(WarningSummary.ids(column.resultSet()));
    }
    return Section.explained("Warnings", lines, ids);
  }

  /** What each device did not measure, and why. */
  static List<String> missing(DevicesTable table) {
    List<String> lines = new ArrayList<>();
    for (DeviceColumn column : table.devices()) {
      Map<String, String> reasons = reasons(column.resultSet());
      table.candidates().stream()
          .filter(candidate -> candidate.missing().contains(column.device()))
          .forEach(
              candidate ->
                  reasons.putIfAbsent(
                      candidate.candidate(), candidate.candidate() + " is not in its run"));
      reasons.values().stream()
          .limit(MOST_NAMED)
          .forEach(reason -> lines.add(column.device() + ": " + reason));
      if (reasons.size() > MOST_NAMED) {
        lines.add(column.device() + ": and " + (reasons.size() - MOST_NAMED) + " more candidates");
      }
    }
    return lines;
  }

  /** By candidate the first of its trials that failed, and how many more did. */
  private static Map<String, String> reasons(ResultSet resultSet) {
    Map<String, List<FailedTrial>> failed =
        resultSet.provenance().missed().stream()
            .collect(
                Collectors.groupingBy(
                    FailedTrialText::label, LinkedHashMap::new, Collectors.toList()));
    Map<String, String> reasons = new LinkedHashMap<>();
    failed.forEach(
        (candidate, trials) ->
            reasons.put(
                candidate,
                FailedTrialText.of(
                        trials.get(0), resultSet.provenance().run().plan().protocol().settings())
                    + (trials.size() == 1
                        ? ""
                        : " (and " + (trials.size() - 1) + " more trials)")));
    return reasons;
  }

  /** How to read the figures, and whose they are. */
  static List<String> reading(DevicesTable table, Set<ColumnGroup> asked) {
    List<TableRow> rows = table.rows();
    List<String> notes = new ArrayList<>(LatencyNotes.of(rows));
    if (table.devices().size() > 1) {
      notes.add(
          "ratio: the latency over that on "
              + table.devices().get(0).device()
              + ", by the logs of the trial medians, with Welch's 95 % interval from 3 trials on.");
    }
    notes.addAll(ColumnNotes.of(rows, asked));
    notes.addAll(sameDevice(table.devices()));
    notes.addAll(hosts(table));
    return notes;
  }

  /** Which figures are no phone's; nothing where all are. */
  static List<String> hosts(DevicesTable table) {
    List<String> hosts =
        table.devices().stream()
            .filter(column -> column.target().kind().onThisHost())
            .map(DeviceColumn::device)
            .toList();
    return hosts.isEmpty()
        ? List.of()
        : List.of(
            "These are a host's CPU numbers, not a phone's: " + String.join(", ", hosts) + ".");
  }

  /** Two columns of one device show what changed between runs, not between devices. */
  private static List<String> sameDevice(List<DeviceColumn> columns) {
    return columns.stream()
        .filter(column -> column.target().serialHash() != null)
        .collect(
            Collectors.groupingBy(
                column -> column.target().serialHash(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(same -> same.size() > 1)
        .map(
            same ->
                same.stream().map(DeviceColumn::device).collect(Collectors.joining(", "))
                    + " are runs of one device: 'compare' says what changed between them.")
        .toList();
  }
}
