package org.frillbench.results.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.Verdict;
import org.junit.jupiter.api.Test;

final class AnchorPaceTest {

  private static Analysis merged(RunBuilder whole, double... paces) throws Exception {
    String[] own = {"b", "c", "d"};
    return Analysis.of(
        Merge.of(
            List.of(
                Shards.shard(whole, 1, 3, paces[0], own[0]),
                Shards.shard(whole, 2, 3, paces[1], own[1]),
                Shards.shard(whole, 3, 3, paces[2], own[2]))));
  }

  private static List<AnchorPace> paces(int rounds, double... paces) throws Exception {
    return AnchorPace.in(merged(Shards.plan("a", "b", "c", "d").rounds(rounds), paces), 0.05);
  }

  @Test
  void shardOfAnotherPaceIsFound() throws Exception {
    List<AnchorPace> paces = paces(8, 1, 1.01, 1.2);
    assertEquals(List.of("2/3", "3/3"), paces.stream().map(AnchorPace::shard).toList());
    assertEquals(1.01, paces.get(0).ratio().ratio(), 1e-9);
    assertFalse(paces.get(0).differs());
    assertTrue(paces.get(0).sentence(0.05).endsWith("which is one pace within 5.00 %"));
    assertEquals(1.2, paces.get(1).ratio().ratio(), 1e-9);
    assertTrue(paces.get(1).differs());
    assertEquals(Verdict.IMPROVED, paces(8, 1.2, 1, 1.2).get(0).verdict());
  }

  @Test
  void underEightRoundsThereIsARatioWithoutAVerdict() throws Exception {
    AnchorPace pace = paces(3, 1, 1.2, 1).get(0);
    assertNull(pace.verdict());
    assertFalse(pace.differs());
    assertTrue(pace.sentence(0.05).endsWith("and it takes 8 rounds to judge that"));
    assertTrue(paces(1, 1, 1.2, 1).get(0).sentence(0.05).contains("has under 2 rounds in shard"));
  }

  /** The level of a shard is no drift: only what changes within shards is. */
  @Test
  void shardsOfDifferentPaceShowNoDrift() throws Exception {
    Analysis merged = merged(Shards.plan("a", "b", "c", "d"), 1, 1.3, 1.6);
    assertTrue(merged.drift().high() < 0.03, merged.drift().toString());
    assertTrue(merged.drift().low() > -0.03, merged.drift().toString());
  }
}
