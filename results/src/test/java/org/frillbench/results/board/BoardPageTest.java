package org.frillbench.results.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.publish.PublishedElsewhere;
import org.frillbench.results.publish.ResultSet;
import org.junit.jupiter.api.Test;

/** What the first page of a board has room for. */
final class BoardPageTest {

  private static final Noise NOISE = new Noise(null);

  /** So many runs, a day after each other, and the figures that were published elsewhere. */
  private static Board board(int runs) throws Exception {
    List<BoardSource> sources = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      String name = "runs/" + HexDigest.sha256().update("run " + i).hex();
      sources.add(run("2026-03-0" + (1 + i % 9) + "T08:00:00Z", "r-" + i, name));
    }
    for (ResultSet each : PublishedElsewhere.table().resultSets()) {
      sources.add(BoardSource.of(each, List.of(), null, "tables/published.json", NOISE));
    }
    return Board.of(sources);
  }

  private static BoardSource run(String started, String id, String name) throws Exception {
    Analysis analysis =
        Analysis.of(
            RunBuilder.of(Runs.frillAndTrill()).id(id).at(started).target(Runs.android()).file());
    ResultSet figures = ResultSet.ofEveryFile(analysis, Set.of());
    return BoardSource.of(figures, List.of(), name + ".html", name + ".json", NOISE);
  }

  @Test
  void figuresFromElsewhereKeepTheirRowsLongerThanTheOldestRuns() throws Exception {
    BoardView view = BoardView.of(board(4), 2, 3);
    assertEquals(
        List.of("r-3", "r-2"),
        view.sources().stream().limit(2).map(BoardView.Source::name).toList());
    assertNotNull(view.sources().get(0).rows());
    assertNull(view.sources().get(1).rows());
    assertNotNull(view.sources().get(2).rows());
    assertNull(view.sources().get(2).started());
    assertEquals(3, view.sources().size());
  }

  @Test
  void totalsCountWhatThePageHasNoRoomFor() throws Exception {
    BoardView.Totals totals = BoardView.of(board(4), 0, 0).totals();
    assertEquals(4, totals.runs());
    assertEquals(1, totals.devices());
    assertEquals(0, totals.virtual());
    assertEquals(1, totals.elsewhere());
  }

  @Test
  void pageOfMoreRunsThanItCanListStaysUnderItsSize() throws Exception {
    BoardSource like = board(1).sources().get(0);
    List<BoardSource> sources = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      String name = HexDigest.sha256().update("run " + i).hex();
      sources.add(
          new BoardSource(
              like.origin(),
              like.device(),
              like.run(),
              null,
              /* endedEarly= */ false,
              name,
              List.of(),
              "runs/" + name + ".html",
              "runs/" + name + ".json",
              like.rows()));
    }
    String page = BoardPage.of(Board.of(sources)).html();
    assertTrue(page.getBytes(StandardCharsets.UTF_8).length < 500_000);
  }
}
