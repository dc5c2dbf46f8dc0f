package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.frontier.FrontierText;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;

/** The frontiers of several devices for a terminal. */
public final class DeviceFrontiersText {

  private static final String ABSENT = "-";

  private DeviceFrontiersText() {}

  /**
   * Its lines: the frontier of each device, which candidates lead where, whether the rankings
   * agree, and what may be wrong with the runs.
   *
   * @param all whether dominated candidates are listed, with what dominates them
   */
  public static List<String> lines(DeviceFrontiers frontiers, boolean all) {
    List<String> lines = new ArrayList<>();
    List<String> headings = DevicesNotes.heading(frontiers.table());
    Set<String> notes = new LinkedHashSet<>();
    for (int i = 0; i < headings.size(); i++) {
      Frontier frontier = frontiers.frontiers().get(i);
      lines.add(headings.get(i));
      lines.addAll(FrontierText.table(frontier, all));
      lines.add(FrontierText.count(frontier, all));
      lines.add("");
      notes.addAll(FrontierText.notes(frontier));
    }
    lines.add("Candidates that are not dominated on some device:");
    lines.addAll(text(leaders(frontiers)));
    lines.add("");
    lines.add("Agreement of the rankings by latency:");
    lines.addAll(RankingText.notes(frontiers.table().rankings()));
    Grid rankings = RankingText.grid(frontiers.table().rankings());
    if (!rankings.rows().isEmpty()) {
      lines.addAll(text(rankings));
    }
    lines.add("");
    lines.addAll(notes);
    lines.addAll(frontiers.table().otherwise());
    lines.addAll(DevicesNotes.warnings(frontiers.table()));
    lines.addAll(DevicesNotes.hosts(frontiers.table()));
    return lines.stream().map(ControlCharacters::of).toList();
  }

  private static List<String> text(Grid grid) {
    return TextGrid.lines(grid, Screen.FILE);
  }

  private static Grid leaders(DeviceFrontiers frontiers) {
    List<Settings> settings =
        frontiers.leaders().stream().map(DeviceFrontiers.Leader::settings).distinct().toList();
    List<String> devices = frontiers.table().devices().stream().map(DeviceColumn::device).toList();
    List<String> headers = Stream.concat(Stream.of("candidate"), devices.stream()).toList();
    return new Grid(
        headers,
        headers.stream().map(header -> true).toList(),
        frontiers.leaders().stream().map(leader -> cells(leader, settings)).toList());
  }

  private static List<String> cells(DeviceFrontiers.Leader leader, List<Settings> settings) {
    String under =
        settings.size() > 1 ? " (" + SettingsNames.of(leader.settings(), settings) + ")" : "";
    Stream<String> statuses =
        leader.devices().stream()
            .map(
                status ->
                    status.paretoStatus() == null ? ABSENT : RunJson.id(status.paretoStatus()));
    return Stream.concat(Stream.of(leader.candidate() + under), statuses).toList();
  }
}
