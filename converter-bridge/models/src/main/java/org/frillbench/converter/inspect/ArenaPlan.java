package org.frillbench.converter.inspect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts blocks of memory into one arena so that no two that live at the same time overlap.
 *
 * <p>Greedy by size: tensors that live all the time come first, then the largest, of equals the
 * earliest; each goes into the smallest gap it fits into, or behind everything it meets. Source:
 * TensorFlow Lite's arena planner, after Pisarchyk and Lee, Efficient Memory Management for Deep
 * Neural Net Inference, 2020, arXiv:2001.03288.
 */
final class ArenaPlan {

  /** What TensorFlow Lite aligns tensors to, in bytes. */
  static final int ALIGNMENT = 64;

  /**
   * A block to place.
   *
   * @param first the step that first needs it
   * @param last the last step that needs it
   * @param bytes its size
   */
  record Block(int first, int last, long bytes) {

    boolean meets(Block other) {
      return first <= other.last && other.first <= last;
    }
  }

  private record Placed(long offset, Block block) {

    long end() {
      return Math.addExact(offset, block.bytes());
    }
  }

  /** By offset. */
  private final List<Placed> placed = new ArrayList<>();

  private ArenaPlan() {}

  /**
   * Returns the size of the arena in bytes.
   *
   * @param blocks what to place; the work grows with the square of their number
   * @param steps the number of steps; a block that lives from 0 to the last lives all the time
   * @throws ArithmeticException if the size is beyond a long
   */
  static long bytes(List<Block> blocks, int steps) {
    ArenaPlan plan = new ArenaPlan();
    blocks.stream()
        .filter(block -> block.bytes() > 0)
        .sorted(
            Comparator.comparing((Block block) -> block.first() > 0 || block.last() < steps - 1)
                .thenComparing(Comparator.comparingLong(Block::bytes).reversed())
                .thenComparingInt(Block::first))
        .forEach(plan::place);
    return plan.placed.stream().mapToLong(Placed::end).max().orElse(0);
  }

  private void place(Block block) {
    Placed fitted = new Placed(offset(block), block);
    int found = Collections.binarySearch(placed, fitted, Comparator.comparingLong(Placed::offset));
    placed.add(found < 0 ? -found - 1 : found, fitted);
  }

  private long offset(Block block) {
    long best = -1;
    long narrowest = Long.MAX_VALUE;
    long free = 0;
    for (Placed other : placed) {
      if (!other.block().meets(block)) {
        continue;
      }
      long gap = other.offset() - free;
      if (gap >= block.bytes() && gap < narrowest) {
        best = free;
        narrowest = gap;
      }
      free = Math.max(free, aligned(other.end()));
    }
    return best >= 0 ? best : free;
  }

  private static long aligned(long offset) {
    return Math.addExact(offset, ALIGNMENT - 1L) / ALIGNMENT * ALIGNMENT;
  }
}
