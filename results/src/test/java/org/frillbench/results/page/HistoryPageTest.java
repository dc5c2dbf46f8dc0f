package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.frillbench.results.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryPageTest {

  @TempDir Path folder;

  private List<History.Series> days() throws Exception {
    return new Histories(folder).days();
  }

  @Test
  void whatRepeatsItselfIsListedOnce() throws Exception {
    HistoryView view = HistoryView.of(days());
    assertEquals(
        List.of("r-1", "r-2", "r-3", "r-4", "r-5"),
        view.runs().stream().map(HistoryView.OfRun::run).sorted().toList());
    assertEquals(2, view.targets().size());
    assertEquals(2, view.settings().size());
    assertEquals(2, view.files().size());
  }

  @Test
  void stepsAreThePlacesOfTheirRuns() throws Exception {
    HistoryView.OfSeries series = HistoryView.of(days()).series().get(0);
    assertEquals("m", series.candidate());
    assertEquals(List.of(2), series.steps());
  }

  @Test
  void unitOfASeriesIsThatOfItsTable() throws Exception {
    HistoryView view = HistoryView.of(days());
    List<String> units =
        view.series().stream().map(each -> each.candidate() + " " + each.unit()).toList();
    assertEquals(List.of("m ms", "n µs", "n µs", "m µs", "n µs", "n µs"), units);
  }

  /** A latency and its bounds at full precision have 17 digits each. */
  @Test
  void runOfASeriesTakesUnderHundredBytes() throws Exception {
    List<History.Series> history = new Histories(folder).many(40, 10);
    int few = HistoryPage.of("h", history.subList(0, 1)).html().length();
    int all = HistoryPage.of("h", history).html().length();
    assertTrue(all - few < 100 * 40 * 9, (all - few) / (40 * 9) + " bytes a run of a series");
  }

  @Test
  void titleIsEscaped() throws Exception {
    String html = HistoryPage.of("</title><b>", days()).html();
    assertTrue(html.contains("<title>&lt;/title&gt;&lt;b&gt;</title>"));
    assertFalse(html.contains("</title><b>"));
  }
}
