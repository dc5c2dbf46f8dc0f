package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.frillbench.converter.inspect.ArenaPlan.Block;
import org.junit.jupiter.api.Test;

class ArenaPlanTest {

  @Test
  void anEmptyPlanNeedsNoMemory() {
    assertEquals(0, ArenaPlan.bytes(List.of(), 1));
    assertEquals(0, ArenaPlan.bytes(List.of(new Block(0, 3, 0)), 4));
  }

  @Test
  void blocksThatOverlapInTimeArePlacedSideBySideAligned() {
    assertEquals(64 + 10, ArenaPlan.bytes(List.of(new Block(0, 1, 10), new Block(1, 2, 10)), 3));
  }

  @Test
  void blocksThatDoNotOverlapInTimeShareMemory() {
    assertEquals(10, ArenaPlan.bytes(List.of(new Block(0, 1, 10), new Block(2, 3, 10)), 4));
  }

  /** A chain: each result is read by the next operator, so two live at once. */
  @Test
  void chainTakesItsTwoLargestNeighbours() {
    List<Block> chain = List.of(new Block(0, 1, 640), new Block(1, 2, 1280), new Block(2, 3, 320));
    assertEquals(1280 + 640, ArenaPlan.bytes(chain, 4));
  }

  /** By hand: 1000 at 0, 800 behind it at 1024, and 500 in the gap that 1000 leaves at step 2. */
  @Test
  void laterSmallerBlockFillsTheGap() {
    List<Block> blocks = List.of(new Block(1, 1, 1000), new Block(1, 2, 800), new Block(2, 3, 500));
    assertEquals(1024 + 800, ArenaPlan.bytes(blocks, 5));
  }

  /** By hand: gaps of 1024 and 320 are free at step 2, and 300 fits the narrower. */
  @Test
  void narrowestGapIsTaken() {
    Block first = new Block(1, 1, 1024);
    Block keeper = new Block(1, 3, 960);
    Block second = new Block(1, 1, 320);
    Block end = new Block(1, 3, 256);
    Block late = new Block(2, 3, 300);
    Block large = new Block(3, 3, 200);
    List<Block> blocks = List.of(first, keeper, second, end, late, large);
    assertEquals(1024 + 960 + 320 + 256, ArenaPlan.bytes(blocks, 5));
  }

  /** What lives all the time comes first although it is small. */
  @Test
  void permanentBlocksArePlacedFirst() {
    List<Block> blocks = List.of(new Block(0, 0, 1000), new Block(0, 3, 10), new Block(1, 2, 2000));
    assertEquals(64 + 2000, ArenaPlan.bytes(blocks, 4));
  }

  /** Never less than what lives at one step, never more than everything side by side. */
  @Test
  void theArenaPlanIsBetweenItsBounds() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Block> blocks =
          Stream.generate(() -> block(random)).limit(1 + random.nextInt(30)).toList();
      long planned = ArenaPlan.bytes(blocks, 20);
      long most = 0;
      for (int step = 0; step < 20; step++) {
        int now = step;
        most =
            Math.max(
                most,
                blocks.stream()
                    .filter(b -> b.first() <= now && now <= b.last())
                    .mapToLong(Block::bytes)
                    .sum());
      }
      long all = blocks.stream().mapToLong(Block::bytes).sum();
      assertEquals(planned, Math.min(Math.max(planned, most), all), "seed " + seed);
    }
  }

  private static Block block(Random random) {
    int first = random.nextInt(20);
    return new Block(first, first + random.nextInt(20 - first), 64L * random.nextInt(50));
  }
}
