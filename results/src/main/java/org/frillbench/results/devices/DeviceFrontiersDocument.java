package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.results.document.CsvCells;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.frontier.FrontierDocument;
import org.frillbench.results.frontier.FrontierFigures;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;

/**
 * The frontiers of several devices as a document: which candidates lead where, the frontier of each
 * device, and whether the rankings agree.
 */
public final class DeviceFrontiersDocument {

  private static final String ABSENT = "-";

  private DeviceFrontiersDocument() {}

  /**
   * The document of {@code frontiers}.
   *
   * @param all whether dominated candidates are listed for people, with what dominates them
   */
  public static Document of(DeviceFrontiers frontiers, boolean all) {
    List<Section> sections = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < frontiers.frontiers().size(); i++) {
      Frontier frontier = frontiers.frontiers().get(i);
      String device = frontiers.table().devices().get(i).device();
      sections.add(
          new Section(
              "Frontier of " + device,
              List.of(FrontierDocument.count(frontier, all)),
              FrontierDocument.grid(frontier, all)));
      notes.addAll(FrontierDocument.notes(frontier));
      lines.addAll(lines(frontier, device, lines.isEmpty()));
    }
    DevicesTable table = frontiers.table();
    sections.add(
        new Section(
            "Candidates that are not dominated on some device", List.of(), leaders(frontiers)));
    sections.add(
        new Section(
            "Agreement of the rankings by latency",
            RankingText.notes(table.rankings()),
            RankingText.grid(table.rankings())));
    sections.add(new Section("Measured otherwise", table.otherwise()));
    sections.add(DevicesNotes.warnings(table));
    notes.addAll(DevicesNotes.hosts(table));
    return new Document(
        null,
        DevicesNotes.heading(table),
        Grid.NONE,
        List.of(),
        sections,
        List.copyOf(notes),
        lines,
        DeviceFrontiersJson.of(frontiers));
  }

  /** The lines of one device's points, below those of other devices without the ids. */
  private static List<List<String>> lines(Frontier frontier, String device, boolean first) {
    List<List<String>> lines = FrontierFigures.of(frontier, true).lines(frontier.points());
    return IntStream.range(first ? 0 : 1, lines.size())
        .mapToObj(
            i ->
                Stream.concat(
                        Stream.of(i == 0 ? "device" : CsvCells.guarded(device)),
                        lines.get(i).stream())
                    .toList())
        .toList();
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
