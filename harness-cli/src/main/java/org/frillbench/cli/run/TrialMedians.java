package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.cli.run.Schedule.Item;

/** The medians of the trials so far, ns, by what was measured. */
final class TrialMedians {

  private final Map<Item, List<Double>> medians = new HashMap<>();

  void add(Item item, double medianNs) {
    medians.computeIfAbsent(item, key -> new ArrayList<>()).add(medianNs);
  }

  double[] of(Item item) {
    return medians.getOrDefault(item, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Everybody with a trial. */
  Collection<Item> items() {
    return medians.keySet();
  }
}
