package org.frillbench.results.page;

import java.util.List;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.history.HistoryDocument;
import org.frillbench.results.history.HistorySummary;
import org.frillbench.results.page.DocumentView.TableView;
import org.frillbench.results.record.BuildProperties;

/** A history as a page. */
public final class HistoryPage {

  /**
   * What the script draws beside the history.
   *
   * @param title the page's title
   * @param version the version of frill-bench that wrote it
   * @param answer how much there is, in one sentence
   * @param table a row a series, in their order
   * @param notes how to read it
   */
  private record Content(
      String title, String version, String answer, TableView table, List<String> notes) {}

  private HistoryPage() {}

  /**
   * The page.
   *
   * @param title its title, in plain text
   * @param history at least one series
   */
  public static Page of(String title, List<Series> history) {
    Content content =
        new Content(
            title,
            BuildProperties.version(),
            HistorySummary.sentence(history),
            TableView.of(HistorySummary.of(history)),
            HistoryDocument.NOTES);
    return new Page(
        PageKind.HISTORY,
        title,
        List.of(
            new DataBlock("content", content), new DataBlock("history", HistoryView.of(history))));
  }
}
