package org.frillbench.cli.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.frillbench.cli.shard.Partition.Work;
import org.junit.jupiter.api.Test;

final class PartitionTest {

  private static List<Set<String>> shards(List<Work> all, int of) {
    return IntStream.rangeClosed(1, of)
        .mapToObj(index -> Partition.names(all, new ShardChoice(index, of)))
        .toList();
  }

  private static List<Work> random(long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(60);
    return new ArrayList<>(
        IntStream.range(0, count)
            // Few different durations, so that many tie.
            .mapToObj(i -> new Work("m" + i, 1 + random.nextInt(8)))
            .toList());
  }

  private static double seconds(List<Work> all, Set<String> names) {
    return all.stream()
        .filter(work -> names.contains(work.name()))
        .mapToDouble(Work::seconds)
        .sum();
  }

  @Test
  void partitionHasEveryCandidateInExactlyOneShard() {
    for (long seed = 0; seed < 200; seed++) {
      List<Work> all = random(seed);
      List<Set<String>> shards = shards(all, 1 + (int) (seed % 9));
      Set<String> union = new HashSet<>();
      shards.forEach(shard -> shard.forEach(name -> assertTrue(union.add(name), name)));
      assertEquals(all.size(), union.size(), "seed " + seed);
    }
  }

  @Test
  void partitionIsTheSameInWhateverOrderCandidatesAreNamed() {
    for (long seed = 0; seed < 50; seed++) {
      List<Work> all = random(seed);
      List<Set<String>> shards = shards(all, 4);
      Collections.shuffle(all, new Random(seed));
      assertEquals(shards, shards(all, 4), "seed " + seed);
    }
  }

  /** No shard could give its last candidate to another and be done earlier than that one. */
  @Test
  void shardsDifferByNoMoreThanTheLongestCandidate() {
    for (long seed = 0; seed < 200; seed++) {
      List<Work> all = random(seed);
      double longest = all.stream().mapToDouble(Work::seconds).max().orElseThrow();
      double[] loads =
          shards(all, 5).stream().mapToDouble(shard -> seconds(all, shard)).sorted().toArray();
      assertTrue(loads[4] - loads[0] <= longest, "seed " + seed);
    }
  }

  @Test
  void longestCandidatesAreDistributedFirst() {
    List<Work> all =
        List.of(new Work("a", 1), new Work("b", 7), new Work("c", 2), new Work("d", 4));
    assertEquals(List.of(Set.of("b"), Set.of("a", "c", "d")), shards(all, 2));
  }

  @Test
  void moreShardsThanCandidatesLeaveTheLastOnesEmpty() {
    List<Work> all = List.of(new Work("a", 1), new Work("b", 7));
    assertEquals(List.of(Set.of("b"), Set.of("a"), Set.of()), shards(all, 3));
  }
}
