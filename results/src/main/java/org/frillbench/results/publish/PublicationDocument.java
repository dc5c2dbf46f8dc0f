package org.frillbench.results.publish;

import static org.frillbench.results.figure.Figure.column;
import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.ExplainPointer;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.figure.ColumnNotes;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.table.RelativeNotes;
import org.frillbench.results.warning.Warning;

/** A table to cite as a document. */
public final class PublicationDocument {

  /** The header of the column that names the device of each row. */
  public static final String MEASURED_ON = "measured on";

  /** A row with the result set that it belongs to. */
  private record Entry(ResultSet resultSet, TableRow row) {}

  private static final Figures<Entry> FIGURES = figures();

  private PublicationDocument() {}

  /**
   * The document of {@code table}.
   *
   * @param asked groups of columns to show; the kernels that ran are shown wherever they are not
   *     those that were asked for
   */
  public static Document of(CitableTable table, Set<ColumnGroup> asked) {
    List<Entry> entries = new ArrayList<>();
    for (ResultSet resultSet : table.resultSets()) {
      resultSet.rows().forEach(row -> entries.add(new Entry(resultSet, row)));
    }
    Set<ColumnGroup> groups = new TreeSet<>(asked);
    if (entries.stream().anyMatch(entry -> entry.row().ranOtherwise())) {
      groups.add(ColumnGroup.KERNELS);
    }
    return new Document(
        null,
        List.of(),
        FIGURES.grid(entries, groups),
        List.of(),
        List.of(),
        Stream.concat(notes(table, groups).stream(), citation(table.citation()).stream()).toList(),
        FIGURES.lines(entries),
        table);
  }

  private static Figures<Entry> figures() {
    List<Figure<Entry>> figures = new ArrayList<>();
    for (Figure<TableRow> figure : RowFigures.ALL.all()) {
      // The notes list each warning with its candidates.
      boolean listed = "warnings".equals(figure.id());
      figures.add((listed ? figure.asField() : figure).of(Entry::row));
    }
    figures.addAll(
        1,
        List.of(
            column(
                MEASURED_ON,
                true,
                all -> entry -> ProvenanceText.measuredOn(entry.resultSet()),
                all -> all.stream().map(Entry::resultSet).distinct().count() > 1),
            field("origin", entry -> entry.resultSet().origin()),
            field("device", entry -> ProvenanceText.device(entry.resultSet())),
            field("statistic", entry -> statistic(entry.resultSet())),
            field("run", entry -> ProvenanceText.run(entry.resultSet()))));
    return new Figures<>(figures);
  }

  /** What the latencies are where they are not this table's own; null where unknown. */
  private static Statistic statistic(ResultSet resultSet) {
    return resultSet.publication() == null ? null : resultSet.publication().statistic();
  }

  private static List<String> notes(CitableTable table, Set<ColumnGroup> groups) {
    List<String> notes = new ArrayList<>();
    table.resultSets().forEach(resultSet -> notes.addAll(ProvenanceText.lines(resultSet)));
    List<TableRow> rows =
        table.measured().stream().flatMap(resultSet -> resultSet.rows().stream()).toList();
    if (rows.isEmpty()) {
      notes.add("\"-\" means unknown.");
      return notes;
    }
    Optional.ofNullable(ExplainPointer.to(warnings(rows))).ifPresent(notes::add);
    notes.add(
        "Latency is the centre of the trial medians (Hodges-Lehmann on logs), a trial being one"
            + " fresh process.");
    if (any(rows, row -> row.interval().kind() == IntervalKind.HL95)) {
      notes.add("From 6 trials on its interval is the exact one of Hodges and Lehmann, 95 %.");
    }
    if (any(rows, row -> row.interval().kind() == IntervalKind.T95)) {
      notes.add("Of 3 to 5 trials the interval is Student's t, 95 %.");
    }
    if (any(rows, row -> row.interval().kind() == IntervalKind.RANGE)) {
      notes.add(
          "Of 1 or 2 trials the interval is the range of their medians, without a confidence"
              + " level.");
    }
    if (any(rows, row -> row.trials().size() < PublishRule.CITABLE_TRIALS)) {
      notes.add("Figures of under 8 trials are a first look, not yet to be cited.");
    }
    notes.add("Percentiles are figures within a trial; \"-\" means unknown or too few samples.");
    for (ResultSet resultSet : table.measured()) {
      String where = table.measured().size() == 1 ? "" : ", on " + ProvenanceText.device(resultSet);
      notes.addAll(RelativeNotes.sentences(resultSet.rows(), where));
    }
    notes.addAll(RelativeNotes.reading(rows));
    notes.addAll(ColumnNotes.of(rows, groups));
    return notes;
  }

  /** The ids of the warnings that are listed, each once and in their order. */
  private static List<String> warnings(List<TableRow> rows) {
    return rows.stream()
        .flatMap(row -> row.warnings().stream())
        .distinct()
        .sorted()
        .map(Warning::id)
        .toList();
  }

  private static List<String> citation(Citation citation) {
    return citation == null
        ? List.of()
        : List.of(
            "To cite this table: " + citation.table(),
            "To cite what measured it: " + citation.tool());
  }

  private static boolean any(List<TableRow> rows, Predicate<TableRow> test) {
    return rows.stream().anyMatch(test);
  }
}
