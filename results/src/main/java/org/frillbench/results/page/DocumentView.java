package org.frillbench.results.page;

import java.util.List;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Grid;
import org.frillbench.results.record.MayBeAbsent;

/**
 * A document as a page shows it.
 *
 * @param outcome whether it passed; absent where the document has no conclusion, like the next
 * @param summary why
 * @param heading lines above the table
 * @param table the table; absent where it has no rows
 * @param sections lists below it
 * @param notes how to read it
 */
record DocumentView(
    @MayBeAbsent String outcome,
    @MayBeAbsent String summary,
    List<String> heading,
    @MayBeAbsent TableView table,
    List<SectionView> sections,
    List<String> notes) {

  /**
   * A table.
   *
   * @param headers one a column
   * @param fromLeft whether each column reads from the left
   * @param rows their cells
   */
  record TableView(List<String> headers, List<Boolean> fromLeft, List<List<String>> rows) {
    static TableView of(Grid grid) {
      return grid == null || grid.rows().isEmpty()
          ? null
          : new TableView(grid.headers(), grid.fromLeft(), grid.rows());
    }
  }

  /**
   * A list with a title.
   *
   * @param entries a line each
   * @param table a table below them; absent where there is none
   * @param more what to type to learn more; absent where there is nothing
   */
  record SectionView(
      String title, List<String> entries, @MayBeAbsent TableView table, @MayBeAbsent String more) {
    static SectionView of(Document.Section section) {
      return new SectionView(
          section.title(), section.entries(), TableView.of(section.grid()), section.more());
    }
  }

  static DocumentView of(Document document) {
    Document.Conclusion conclusion = document.conclusion();
    return new DocumentView(
        conclusion == null ? null : conclusion.outcome(),
        conclusion == null ? null : conclusion.summary(),
        document.heading(),
        TableView.of(document.grid()),
        document.sections().stream().map(SectionView::of).toList(),
        document.notes());
  }
}
