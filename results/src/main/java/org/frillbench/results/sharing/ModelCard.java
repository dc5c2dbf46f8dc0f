package org.frillbench.results.sharing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.Markdown;
import org.frillbench.results.document.ShellLine;
import org.frillbench.results.document.Yaml;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Citation;
import org.frillbench.results.publish.MeasuringCommand;
import org.frillbench.results.publish.Provenance;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.publish.PublicationDocument;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.table.TableHeading;

/**
 * What a model card on the Hugging Face Hub says about a candidate's latency: metadata between two
 * lines of three hyphens, then a section of Markdown.
 */
public final class ModelCard {

  /** The name of its file. */
  public static final String FILE = "model-card.md";

  private static final Set<ColumnGroup> SHOWN =
      EnumSet.complementOf(EnumSet.of(ColumnGroup.DIGEST, ColumnGroup.ROOFLINE));

  private static final List<String> TIMED =
      List.of(
          "Timed is one inference of the flatbuffer, from the call of the runtime to its return, with"
              + " inputs that are in place and after a warm-up; each trial is a fresh process.",
          "Not timed is what comes before the inputs and after the outputs: decoding and resampling"
              + " audio, a front end that computes features from it, post-processing. A front end"
              + " inside the flatbuffer is timed.");

  private ModelCard() {}

  /** The candidates that a card can be of. */
  public static List<String> candidates(CitableTable table) {
    return table.measured().stream()
        .flatMap(resultSet -> resultSet.rows().stream())
        .map(TableRow::candidate)
        .distinct()
        .toList();
  }

  /**
   * The card of one candidate; the same in every locale.
   *
   * @param table a table with a citation
   * @throws IllegalArgumentException if {@code candidate} is none of {@link #candidates}
   */
  public static String of(CitableTable table, String candidate) {
    CitableTable subject =
        CardSubject.of(table, candidate)
            .orElseThrow(() -> new IllegalArgumentException("no such candidate"));
    Document document = PublicationDocument.of(subject, shown(subject));
    List<String> blocks = new ArrayList<>();
    blocks.add("## Latency on a device");
    blocks.add(figures(subject, document.grid()));
    blocks.add("### How it was measured");
    blocks.add(Markdown.list(notes(subject, document)));
    blocks.add("### How to measure it again");
    blocks.addAll(again(subject));
    blocks.add("### How to cite it");
    blocks.add(citation(table.citation()));
    return "---\n"
        + Yaml.of(ModelIndex.of(candidate, subject, table.citation().by()))
        + "---\n\n"
        + String.join("\n\n", blocks)
        + "\n";
  }

  /** The groups of columns that a row has. */
  private static Set<ColumnGroup> shown(CitableTable subject) {
    List<TableRow> rows =
        subject.resultSets().stream().flatMap(resultSet -> resultSet.rows().stream()).toList();
    Set<ColumnGroup> shown = EnumSet.copyOf(SHOWN);
    shown.removeIf(group -> !group.in(rows));
    return shown;
  }

  /** Markdown would show the backslashes of an escaped address. */
  private static String citation(Citation citation) {
    String url = citation.by().url();
    String table = citation.table();
    String shown =
        url == null
            ? Markdown.escaped(table)
            : Markdown.escaped(table.substring(0, table.length() - url.length())) + "<" + url + ">";
    return "- " + shown + "\n" + Markdown.list(List.of(citation.tool()));
  }

  /** What the models of a plan were fed, in words that may hold characters to be escaped. */
  static String fed(Plan plan) {
    List<String> inputs = TableHeading.inputs(plan);
    return inputs.isEmpty()
        ? "numbers drawn from seed " + plan.protocol().seed()
        : String.join(", ", inputs);
  }

  /** A line a figure, a column a row of the table: a card has room below rather than beside. */
  private static String figures(CitableTable subject, Grid grid) {
    List<List<String>> lines = new ArrayList<>();
    List<String> devices =
        subject.resultSets().stream()
            .flatMap(set -> set.rows().stream().map(row -> ProvenanceText.device(set)))
            .toList();
    for (int column = 1; column < grid.headers().size(); column++) {
      int at = column;
      if (!grid.headers().get(column).equals(PublicationDocument.MEASURED_ON)) {
        lines.add(line(grid.headers().get(column), grid.rows().stream().map(row -> row.get(at))));
      }
    }
    lines.add(0, line(PublicationDocument.MEASURED_ON, devices.stream()));
    List<String> headers = line(grid.headers().get(0), grid.rows().stream().map(row -> row.get(0)));
    List<Boolean> fromLeft =
        IntStream.range(0, headers.size()).mapToObj(place -> place == 0).toList();
    return Markdown.table(headers, fromLeft, lines);
  }

  private static List<String> line(String header, Stream<String> cells) {
    return Stream.concat(Stream.of(header), cells).toList();
  }

  private static List<String> notes(CitableTable subject, Document document) {
    List<String> notes = new ArrayList<>(TIMED);
    subject.resultSets().stream()
        .map(resultSet -> "It was fed " + fed(resultSet.provenance().run().plan()) + ".")
        .distinct()
        .forEach(notes::add);
    notes.addAll(document.notes());
    return notes;
  }

  private static List<String> again(CitableTable subject) {
    List<String> blocks = new ArrayList<>();
    for (ResultSet resultSet : subject.resultSets()) {
      Provenance provenance = resultSet.provenance();
      Optional<List<String>> words = MeasuringCommand.of(provenance.run(), provenance.target());
      blocks.add(
          words
              .map(ModelCard::code)
              .orElse("The plan is in `latency.json`, at `resultSets[].provenance.run.plan`."));
    }
    List<String> digests =
        subject.resultSets().stream()
            .flatMap(resultSet -> resultSet.rows().stream())
            .map(row -> "The file measured has the SHA-256 " + row.sha256() + ".")
            .toList();
    return Stream.concat(blocks.stream(), digests.stream()).distinct().toList();
  }

  /** A fence is longer than any run of its own characters between it and its end. */
  private static String code(List<String> words) {
    String command = ControlCharacters.of(ShellLine.of(words));
    String fence = "```";
    while (command.contains(fence)) {
      fence += "`";
    }
    return fence + "sh\n" + command + "\n" + fence;
  }
}
