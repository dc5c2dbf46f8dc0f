package org.frillbench.results.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.TrialInterval;

/**
 * The average time of one candidate under one setting, from JMH's forks in that mode.
 *
 * @param candidate the candidate's name
 * @param settings the requested settings, with the version of the runtime
 * @param forks number of forks, at least 1
 * @param meanNs the centre of the forks' means, ns
 * @param interval the interval of that centre, ns
 */
public record AverageTime(
    String candidate, Settings settings, int forks, double meanNs, Interval interval) {

  private record Key(String candidate, Settings settings) {}

  /** The average times in {@code run}, in the order of their first forks; empty without any. */
  static List<AverageTime> in(RunFile run) {
    Map<Key, List<AverageFork>> groups =
        (run.averages() == null ? List.<AverageFork>of() : run.averages())
            .stream()
                .collect(
                    Collectors.groupingBy(
                        fork -> new Key(fork.candidate(), fork.settings()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    return groups.entrySet().stream().map(group -> of(group.getKey(), group.getValue())).toList();
  }

  private static AverageTime of(Key key, List<AverageFork> forks) {
    double[] meansNs = forks.stream().mapToDouble(AverageFork::meanNs).toArray();
    return new AverageTime(
        key.candidate(),
        key.settings(),
        meansNs.length,
        TrialInterval.centre(meansNs),
        TrialInterval.of(meansNs));
  }
}
