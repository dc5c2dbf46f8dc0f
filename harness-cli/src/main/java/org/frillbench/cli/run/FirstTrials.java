package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.planning.ObservedTrial;
import org.frillbench.results.planning.VarianceComponents;

/**
 * The trials that a plan follows from. A unit is what has an interval of its own: one item, or in a
 * gate both sides of a model.
 */
final class FirstTrials {

  private final Map<Item, NavigableMap<Integer, List<ObservedTrial>>> trials = new HashMap<>();

  /** Adds a trial of {@code item} in {@code round}, of the anchor both. */
  void add(Item item, int round, ObservedTrial trial) {
    trials
        .computeIfAbsent(item, key -> new TreeMap<>())
        .computeIfAbsent(round, key -> new ArrayList<>())
        .add(trial);
  }

  /** Forgets those of {@code item}. */
  void remove(Item item) {
    trials.remove(item);
  }

  /** Whether {@code unit} has enough of them for a variance. */
  boolean suffice(List<Item> unit) {
    return rounds(unit).size() >= 2;
  }

  private List<Integer> rounds(List<Item> unit) {
    return of(unit.get(0)).keySet().stream()
        .filter(round -> unit.stream().allMatch(item -> of(item).containsKey(round)))
        .toList();
  }

  private NavigableMap<Integer, List<ObservedTrial>> of(Item item) {
    return trials.getOrDefault(item, new TreeMap<>());
  }

  /** The components of {@code unit}, whose trials suffice. */
  VarianceComponents components(List<Item> unit) {
    return unit.size() == 1
        ? VarianceComponents.of(all(unit).toList())
        : VarianceComponents.ofRatio(side(unit, 0), side(unit, 1));
  }

  private List<ObservedTrial> side(List<Item> unit, int index) {
    return rounds(unit).stream().map(round -> of(unit.get(index)).get(round).get(0)).toList();
  }

  /** All trials of {@code unit}. */
  Stream<ObservedTrial> all(List<Item> unit) {
    return unit.stream().flatMap(item -> of(item).values().stream()).flatMap(List::stream);
  }
}
