package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;

/** The table of several devices as a document. */
public final class DevicesDocument {

  /** What a cell says where a device did not measure a candidate. */
  private static final String MISSING = "missing";

  private static final String ABSENT = "-";

  private DevicesDocument() {}

  /**
   * The document of {@code table}.
   *
   * @param asked groups of columns to show for each device
   */
  public static Document of(DevicesTable table, Set<ColumnGroup> asked) {
    return new Document(
        null,
        DevicesNotes.heading(table),
        grid(table, asked),
        List.of(),
        List.of(
            new Section(
                "Agreement of the rankings",
                RankingText.notes(table.rankings()),
                RankingText.grid(table.rankings())),
            DevicesNotes.warnings(table),
            new Section("Measured otherwise", table.otherwise()),
            new Section("Not measured", DevicesNotes.missing(table))),
        DevicesNotes.reading(table, asked),
        DevicesFields.lines(table),
        DevicesContent.of(table));
  }

  /** One column for people: its header, and the cell of a candidate. */
  private record Column(
      String header, boolean fromLeft, int rank, Function<CandidateOnDevices, String> cell) {}

  private static Grid grid(DevicesTable table, Set<ColumnGroup> asked) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("candidate", true, 0, CandidateOnDevices::candidate));
    List<Settings> settings =
        table.candidates().stream().map(CandidateOnDevices::settings).distinct().toList();
    if (settings.size() > 1) {
      columns.add(
          new Column("settings", true, 0, row -> SettingsNames.of(row.settings(), settings)));
    }
    for (int i = 0; i < table.devices().size(); i++) {
      columns.addAll(columns(table.devices().get(i), i > 0, asked));
    }
    return new Grid(
        columns.stream().map(Column::header).toList(),
        columns.stream().map(Column::fromLeft).toList(),
        columns.stream().map(Column::rank).toList(),
        table.candidates().stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }

  private static List<Column> columns(
      DeviceColumn device, boolean withRatio, Set<ColumnGroup> asked) {
    String name = device.device();
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            name + ", ms",
            false,
            0,
            row ->
                row.on(name) == null
                    ? MISSING
                    : NumberText.milliseconds(row.on(name).row().latencyNs())));
    columns.add(
        column("interval, ms", 2, name, on -> NumberText.milliseconds(on.row().interval())));
    if (withRatio) {
      columns.add(column("ratio", 1, name, DevicesDocument::ratio));
    }
    List<TableRow> rows = device.resultSet().rows();
    for (Figure<TableRow> figure : RowFigures.ALL.all()) {
      if (figure.group() != null && figure.header() != null && asked.contains(figure.group())) {
        Function<TableRow, String> text = figure.texts().apply(rows);
        if (rows.stream().map(text).anyMatch(Objects::nonNull)) {
          columns.add(column(figure.header(), 3, name, on -> text.apply(on.row())));
        }
      }
    }
    return columns;
  }

  private static Column column(
      String header, int rank, String device, Function<DeviceLatency, String> text) {
    return new Column(
        header,
        false,
        rank,
        row -> {
          DeviceLatency on = row.on(device);
          return on == null ? ABSENT : Objects.requireNonNullElse(text.apply(on), ABSENT);
        });
  }

  /** {@code 1.52× (1.48 to 1.56)}; without an interval where none is known. */
  private static String ratio(DeviceLatency on) {
    if (on.ratio() == null) {
      return null;
    }
    String ratio = NumberText.ratio(on.ratio());
    return on.ratioLow() == null
        ? ratio
        : ratio + " (" + NumberText.range(on.ratioLow(), on.ratioHigh()) + ")";
  }
}
