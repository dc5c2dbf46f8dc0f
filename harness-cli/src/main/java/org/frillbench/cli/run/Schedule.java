package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Subjects;

/**
 * The order of a plan's trials, round by round. The seed shuffles the groups of each round; within
 * a group the order is forwards in odd rounds and backwards in even ones (ABBA), so that none is
 * always first. The anchor opens and closes every round.
 */
public final class Schedule {

  private final List<List<Item>> groups;
  private final OptionalInt anchor;
  private final Random random;
  private int round;

  /** The schedule of {@code plan}, before its first round; the same for the same plan. */
  public Schedule(Plan plan) {
    this.groups = groups(plan);
    this.anchor =
        IntStream.range(0, plan.subjects().candidates().size())
            .filter(index -> isAnchor(plan, index))
            .findFirst();
    this.random = new Random(plan.protocol().seed());
  }

  /** Whether the subject of {@code index} opens and closes every round of {@code plan}. */
  static boolean isAnchor(Plan plan, int index) {
    return index < plan.subjects().candidates().size()
        && plan.subjects().candidates().get(index).name().equals(plan.protocol().anchor());
  }

  /**
   * What is measured side by side: of a gate both sides of a model, each under its side's setting;
   * otherwise each subject under all settings.
   */
  static List<List<Item>> groups(Plan plan) {
    Subjects subjects = plan.subjects();
    int settings = plan.protocol().settings().size();
    int candidates = subjects.candidates().size();
    if (subjects.ofGate()) {
      return IntStream.range(0, candidates / 2)
          .mapToObj(pair -> List.of(new Item(2 * pair, 0), new Item(2 * pair + 1, settings - 1)))
          .toList();
    }
    int limits = subjects.limits() == null ? 0 : subjects.limits().size();
    return IntStream.range(0, candidates + limits)
        .mapToObj(
            subject ->
                IntStream.range(0, settings)
                    .mapToObj(setting -> new Item(subject, setting))
                    .toList())
        .toList();
  }

  /**
   * What has a latency.
   *
   * @param subject index of a candidate, or behind these of a limit
   * @param setting index of a setting
   */
  public record Item(int subject, int setting) {}

  /**
   * A place for one trial.
   *
   * @param item what is measured
   * @param round from 1
   * @param order place within its round, from 1; 0 for a trial that is given up before its round
   */
  public record Slot(Item item, int round, int order) {}

  /** The next round, with all subjects. */
  public List<Slot> next() {
    return next(item -> true);
  }

  /** The next round, with the items that are wanted and the anchor. */
  public List<Slot> next(Predicate<Item> wanted) {
    round++;
    List<Item> items = new ArrayList<>();
    anchor.ifPresent(index -> items.addAll(ordered(index)));
    for (int index : shuffled()) {
      if (anchor.isEmpty() || anchor.getAsInt() != index) {
        items.addAll(ordered(index).stream().filter(wanted).toList());
      }
    }
    anchor.ifPresent(index -> items.addAll(ordered(index)));
    return IntStream.range(0, items.size())
        .mapToObj(place -> new Slot(items.get(place), round, place + 1))
        .toList();
  }

  /** How many trials a whole round takes. */
  public int trialsPerRound() {
    return trialsPerRound(item -> true);
  }

  /** How many trials a round with the items that are wanted and the anchor takes. */
  int trialsPerRound(Predicate<Item> wanted) {
    int trials = 0;
    for (int index = 0; index < groups.size(); index++) {
      List<Item> group = groups.get(index);
      boolean isAnchor = anchor.isPresent() && anchor.getAsInt() == index;
      trials += isAnchor ? 2 * group.size() : (int) group.stream().filter(wanted).count();
    }
    return trials;
  }

  private List<Integer> shuffled() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  private List<Item> ordered(int index) {
    List<Item> items = new ArrayList<>(groups.get(index));
    if (round % 2 == 0) {
      Collections.reverse(items);
    }
    return items;
  }
}
