package org.frillbench.results.frontier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.quality.QualityTable;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontierTest {

  private static final double[] QUIET = {0.001, -0.001, 0.002, -0.002, 0, 0.001, -0.001, 0};
  private static final double[] LOUD = {0.2, -0.15, 0.1, -0.1, 0.15, -0.2, 0.05, -0.05};

  private static final Noise MEASURED = new Noise(null);

  private final List<Measurement> trials = new ArrayList<>();

  /** A candidate whose round r took {@code ns} times (1 + the r-th of {@code noise}). */
  private void candidate(String name, double ns, double... noise) {
    inRounds(1, name, ns, noise);
  }

  private void inRounds(int first, String name, double ns, double... noise) {
    for (int i = 0; i < noise.length; i++) {
      long median = Math.round(ns * (1 + noise[i]));
      trials.add(Runs.trial(Runs.stranger(name), first + i, Samples.of(median)));
    }
  }

  private ResultSet resultSet() throws RunFileException {
    String[] names =
        trials.stream().map(trial -> trial.candidate().name()).distinct().toArray(String[]::new);
    return ResultSet.of(
        Analysis.of(Runs.file(Runs.android(), Runs.run(names), trials, List.of())), Set.of());
  }

  private List<TableRow> rows() throws RunFileException {
    return resultSet().rows();
  }

  private String text(Choice choice, Frontier frontier) throws RunFileException {
    return Format.TEXT.render(ChoiceDocument.of(choice, frontier, resultSet()));
  }

  private static Objective quality(String lines) throws Exception {
    return Objective.quality(QualityTable.read("candidate,accuracy\n" + lines));
  }

  private static Map<String, ParetoStatus> statuses(Frontier frontier) {
    return frontier.points().stream().collect(Collectors.toMap(Point::name, Point::status));
  }

  @Test
  void candidateIsDominatedOnlyBeyondNoise() throws Exception {
    candidate("fast", 1e6, QUIET);
    candidate("best", 2e6, QUIET);
    candidate("near", 1.02e6, LOUD);
    candidate("slow", 1.1e6, QUIET);
    candidate("late", 3e6, QUIET);
    Objective objective = quality("fast,80\nnear,80\nslow,79\nbest,85\nlate,84\n");
    Frontier frontier = Frontier.of(rows(), objective, MEASURED);
    assertEquals(
        Map.of(
            "fast", ParetoStatus.NON_DOMINATED,
            "best", ParetoStatus.NON_DOMINATED,
            "near", ParetoStatus.UNRESOLVED,
            "slow", ParetoStatus.DOMINATED,
            "late", ParetoStatus.DOMINATED),
        statuses(frontier));
    Map<String, Point> byName =
        frontier.points().stream().collect(Collectors.toMap(Point::name, point -> point));
    assertEquals("fast", byName.get("slow").dominator().name());
    // Noise is the rounds' own: both move alike, so the ratio is sure.
    assertEquals(1.1, byName.get("slow").dominator().ratio(), 1e-4);
    assertEquals("best", byName.get("late").dominator().name());
    assertFalse(frontier.noiseUnknown());
  }

  /** Rounds of two shards of a merged run have nothing in common that could be taken away. */
  @Test
  void candidatesOfDifferentShardsAreComparedByEachOnesOwnNoise() throws Exception {
    candidate("fast", 1e6, QUIET);
    inRounds(9, "slow", 1.1e6, QUIET);
    inRounds(17, "loud", 1.1e6, LOUD);
    Frontier frontier = Frontier.of(rows(), quality("fast,80\nslow,79\nloud,79\n"), MEASURED);
    assertEquals(
        Map.of(
            "fast", ParetoStatus.NON_DOMINATED,
            "slow", ParetoStatus.DOMINATED,
            "loud", ParetoStatus.UNRESOLVED),
        statuses(frontier));
  }

  /** Two like candidates 1 % apart in every round: sure, where each alone varies by 10 %. */
  @Test
  void variationSharedByRoundsIsNoNoise() throws Exception {
    double[] shared = {0.1, -0.1, 0.05, -0.05, 0.08, -0.08, 0.02, 0};
    candidate("a", 1e6, shared);
    candidate("b", 1.01e6, shared);
    Frontier frontier = Frontier.of(rows(), quality("a,80\nb,80\n"), MEASURED);
    assertEquals(ParetoStatus.DOMINATED, statuses(frontier).get("b"));
  }

  @Test
  void fewRoundsDominateNoCandidateWithoutRequestedNoise() throws Exception {
    candidate("a", 1e6, 0.0);
    candidate("b", 1.3e6, 0.0);
    candidate("c", 2e6, 0.0);
    Objective objective = Objective.smallness();
    Frontier noiseUnknown = Frontier.of(rows(), objective, MEASURED);
    assertEquals(
        Map.of(
            "a",
            ParetoStatus.NON_DOMINATED,
            "b",
            ParetoStatus.UNRESOLVED,
            "c",
            ParetoStatus.UNRESOLVED),
        statuses(noiseUnknown));
    assertTrue(noiseUnknown.noiseUnknown());
    assertTrue(
        Format.TEXT
            .render(FrontierDocument.of(noiseUnknown, resultSet(), false))
            .contains("3 rounds"));
    // z of 5 % over 2 rivals is 1.96: 0.15 · √2 · 1.96 = 0.416, and ln 1.3 = 0.26, ln 2 = 0.69.
    Frontier said = Frontier.of(rows(), objective, new Noise(0.15));
    assertEquals(
        Map.of(
            "a",
            ParetoStatus.NON_DOMINATED,
            "b",
            ParetoStatus.UNRESOLVED,
            "c",
            ParetoStatus.DOMINATED),
        statuses(said));
    assertFalse(said.noiseUnknown());
  }

  @Test
  void candidatesOfUnknownQualityAreListedAsLeftOut() throws Exception {
    candidate("a", 1e6, 0, 0.01, 0.02);
    candidate("b", 2e6, 0, 0.01, 0.02);
    Frontier frontier = Frontier.of(rows(), quality("b,80\n"), MEASURED);
    assertEquals(List.of("a"), frontier.unknown());
    assertEquals(Map.of("b", ParetoStatus.NON_DOMINATED), statuses(frontier));
  }

  /** Ten like candidates: each leaves in at most 5 % of runs; of 400 runs, with 3 errors, 8.3 %. */
  @Test
  void falseDominationIsRare() throws Exception {
    Random random = new Random(1);
    int runs = 400;
    int left = 0;
    for (int run = 0; run < runs; run++) {
      trials.clear();
      StringBuilder table = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        double[] noise = new double[8];
        for (int round = 0; round < noise.length; round++) {
          noise[round] = Math.expm1(0.1 * random.nextGaussian());
        }
        candidate("c" + i, 1e6, noise);
        table.append("c").append(i).append(",80\n");
      }
      Frontier frontier = Frontier.of(rows(), quality(table.toString()), MEASURED);
      left += statuses(frontier).get("c0") == ParetoStatus.DOMINATED ? 1 : 0;
    }
    assertTrue(left > 0 && left <= 0.083 * runs, left + " of " + runs);
  }

  @Test
  void choiceIsTheBestCandidateWhoseUpperBoundFits() throws Exception {
    candidate("small", 5e6, QUIET);
    candidate("good", 9e6, QUIET);
    candidate("shaky", 9.5e6, LOUD);
    candidate("big", 20e6, QUIET);
    Objective objective = quality("small,70\ngood,80\nshaky,82\nbig,90\n");
    Frontier frontier = Frontier.of(rows(), objective, MEASURED);
    Choice choice = Choice.under(10e6, frontier);
    assertEquals("good", choice.chosen().name());
    assertEquals(2, choice.fitting());
    assertEquals("small", choice.next().name());
    assertEquals(List.of("big", "shaky"), choice.better().stream().map(Point::name).toList());
    String why = text(choice, frontier);
    assertTrue(
        why.contains(
            "\ngood: the best of the 2 of 4 candidates whose latency's upper end stays under"),
        why);
    Choice none = Choice.under(1e6, frontier);
    assertEquals(0, none.fitting());
    assertTrue(text(none, frontier).contains("\nNothing fits under 1.00 ms."));
  }

  /** One trial says where a latency was, not where it stays. */
  @Test
  void choiceExcludesCandidatesOfUnknownUpperBound() throws Exception {
    candidate("a", 1e6, 0.0);
    candidate("b", 2e6, 0.0, 0.01);
    Choice noiseUnknown = Choice.under(1e9, Frontier.of(rows(), Objective.smallness(), MEASURED));
    assertNull(noiseUnknown.chosen());
    assertEquals(2, noiseUnknown.noiseUnknown());
    String why = text(noiseUnknown, Frontier.of(rows(), Objective.smallness(), MEASURED));
    assertTrue(why.contains("\nNothing can be said to fit under 1000 ms.\n"), why);
    assertEquals(2, why.split("not known to fit", -1).length - 1, why);
    assertTrue(why.contains("\n2 of 2 have under 3 trials") && why.contains("--noise 15%"), why);
    // 1.96 · 0.15 = 0.294 for one trial, and e^0.294 = 1.342; for two e^0.208 · 2.01 = 2.475.
    Frontier said = Frontier.of(rows(), quality("a,70\nb,80\n"), new Noise(0.15));
    assertEquals("b", Choice.under(2.48e6, said).chosen().name());
    assertEquals("a", Choice.under(2.47e6, said).chosen().name());
    assertEquals("a", Choice.under(1.342e6, said).chosen().name());
    assertNull(Choice.under(1.341e6, said).chosen());
    assertEquals(0, Choice.under(1.341e6, said).noiseUnknown());
  }

  @Test
  void choiceWithoutQualityIsTheSmallestCandidate() throws Exception {
    ResultSet resultSet = ResultSet.of(Analysis.of(Tables.phone()), Set.of());
    Frontier frontier = Frontier.of(resultSet.rows(), Objective.smallness(), MEASURED);
    Choice choice = Choice.under(300e6, frontier);
    assertEquals("FRILL", choice.chosen().name());
    String why = Format.TEXT.render(ChoiceDocument.of(choice, frontier, resultSet));
    assertTrue(
        why.contains("FRILL: the smallest of the 2") && why.contains("No quality was given"), why);
  }

  /** One leader and 24 that noise hides behind it: nineteen of them have room. */
  @Test
  void pictureListsUnresolvedPointsUpToItsLimit() throws Exception {
    for (int i = 0; i < 25; i++) {
      candidate("c" + (char) ('a' + i), 1e6 + 1e4 * i, 0.0);
    }
    Frontier frontier = Frontier.of(rows(), Objective.smallness(), MEASURED);
    assertEquals(24, frontier.withStatus(ParetoStatus.UNRESOLVED).size());
    String svg = FrontierPicture.of(frontier, "A device");
    for (char name = 'a'; name < 'a' + 25; name++) {
      assertEquals(name < 'a' + 20, svg.contains(">c" + name + "</text>"), "c" + name);
    }
    assertTrue(svg.contains(">and 5 more unresolved</text>"), svg);
    assertTrue(svg.contains("font-weight=\"bold\" fill=\"#d08700\">20</text>"), svg);
    assertFalse(svg.contains("font-weight=\"bold\" fill=\"#d08700\">21</text>"), svg);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void textAndPictureAreEqualInEveryLocale(String locale) throws Exception {
    double[] noise = {0.01, -0.01, 0.02, -0.02, 0, 0.01, -0.01, 0};
    candidate(Tables.HOSTILE, 1e6, noise);
    candidate("next", 1.2e6, 0.3, -0.3, 0.2, -0.2, 0.4, -0.4, 0.1, -0.1);
    candidate("slower", 3e6, noise);
    candidate("best", 1.7e7, noise);
    StringBuilder table = new StringBuilder("candidate,accuracy\n\"");
    table
        .append(Tables.HOSTILE.replace("\"", "\"\""))
        .append("\",80.1\nnext,79\nslower,75\nbest,88\n");
    Objective objective = Objective.quality(QualityTable.read(table.toString()));
    Golden.assertSame(
        FrontierTest.class,
        "frontier.svg",
        locale,
        () -> FrontierPicture.of(Frontier.of(rows(), objective, MEASURED), "A <device>"));
    Golden.assertFits(
        FrontierTest.class,
        "frontier",
        locale,
        () -> FrontierDocument.of(Frontier.of(rows(), objective, MEASURED), resultSet(), true));
    Golden.assertFits(
        FrontierTest.class,
        "choice",
        locale,
        () -> {
          Frontier frontier = Frontier.of(rows(), objective, MEASURED);
          return ChoiceDocument.of(Choice.under(2e6, frontier), frontier, resultSet());
        });
  }
}
