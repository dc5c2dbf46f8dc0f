package org.frillbench.results.publish;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.record.Target;
import org.frillbench.results.table.TableHeading;

/** Documents of answers that are found in one run: what it was measured on, and its warnings. */
public final class RunAnswer {

  private RunAnswer() {}

  /**
   * The document of an answer from {@code resultSet}.
   *
   * @param answer lines below the target
   * @param grid its table
   * @param sections its lists; the warnings follow
   * @param notes how to read it
   * @param lines its CSV file
   * @param content its JSON
   */
  public static Document of(
      ResultSet resultSet,
      List<String> answer,
      Grid grid,
      List<Section> sections,
      List<String> notes,
      List<List<String>> lines,
      Record content) {
    Target target = resultSet.provenance().target();
    return new Document(
        null,
        Stream.concat(Stream.of(TableHeading.target(target)), answer.stream()).toList(),
        grid,
        List.of(),
        Stream.concat(sections.stream(), Stream.of(WarningSummary.section(resultSet))).toList(),
        target.kind().onThisHost()
            ? Stream.concat(notes.stream(), Stream.of(ProvenanceText.OF_A_HOST)).toList()
            : notes,
        lines,
        content);
  }
}
