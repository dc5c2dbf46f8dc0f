package org.frillbench.cli.shard;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits candidates into shards that take about the same time: the longest first, each to the shard
 * that has the least so far (Graham, "Bounds on multiprocessing timing anomalies", SIAM Journal on
 * Applied Mathematics 17, 1969). The same candidates give the same shards on every machine, in
 * whatever order they are named.
 */
public final class Partition {

  private static final Comparator<Work> LONGEST_FIRST =
      Comparator.comparingDouble(Work::seconds).reversed().thenComparing(Work::name);

  private Partition() {}

  /**
   * A candidate.
   *
   * @param name its name, of which there is one
   * @param seconds the time that it is expected to take, s
   */
  public record Work(String name, double seconds) {}

  /**
   * The names of those of {@code all} that {@code shard} measures; none if others have them all.
   */
  public static Set<String> names(Collection<Work> all, ShardChoice shard) {
    double[] loads = new double[shard.of()];
    Set<String> chosen = new HashSet<>();
    List<Work> ordered = all.stream().sorted(LONGEST_FIRST).toList();
    for (Work work : ordered) {
      int least = least(loads);
      loads[least] += work.seconds();
      if (least == shard.index() - 1) {
        chosen.add(work.name());
      }
    }
    return chosen;
  }

  /** The first of the smallest. */
  private static int least(double[] loads) {
    int least = 0;
    for (int i = 1; i < loads.length; i++) {
      least = loads[i] < loads[least] ? i : least;
    }
    return least;
  }
}
