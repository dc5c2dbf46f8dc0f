package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who is measured when, round by round. Candidates come in an order that the seed shuffles for each
 * round; the settings of one candidate stand side by side, forwards in odd rounds and backwards in
 * even ones (ABBA), so that neither always comes first. The anchor opens and closes every round.
 */
public final class Schedule {

  private final int candidates;
  private final int settings;
  private final OptionalInt anchor;
  private final Random random;
  private int round;

  /**
   * A schedule.
   *
   * @param candidates how many there are
   * @param settings under how many settings each is measured
   * @param anchor index of the candidate that is measured twice a round
   */
  public Schedule(int candidates, int settings, OptionalInt anchor, long seed) {
    this.candidates = candidates;
    this.settings = settings;
    this.anchor = anchor;
    this.random = new Random(seed);
  }

  /** A candidate under a setting, by their indices: what has a latency. */
  public record Item(int candidate, int setting) {}

  /**
   * One place in a plan.
   *
   * @param item who
   * @param round from 1
   * @param order place within its round, from 1
   */
  public record Slot(Item item, int round, int order) {}

  /** The next round with everybody in it. */
  public List<Slot> next() {
    return next(item -> true);
  }

  /** The next round with those who are wanted; the anchor is always. */
  public List<Slot> next(Predicate<Item> wanted) {
    round++;
    List<Item> items = new ArrayList<>();
    anchor.ifPresent(candidate -> items.addAll(itemsOf(candidate)));
    for (int candidate : shuffled()) {
      if (anchor.isEmpty() || anchor.getAsInt() != candidate) {
        items.addAll(itemsOf(candidate).stream().filter(wanted).toList());
      }
    }
    anchor.ifPresent(candidate -> items.addAll(itemsOf(candidate)));
    return IntStream.range(0, items.size())
        .mapToObj(place -> new Slot(items.get(place), round, place + 1))
        .toList();
  }

  /** How many trials a whole round takes. */
  public int trialsPerRound() {
    return (candidates + (anchor.isPresent() ? 1 : 0)) * settings;
  }

  private List<Integer> shuffled() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  private List<Item> itemsOf(int candidate) {
    List<Item> items =
        new ArrayList<>(
            IntStream.range(0, settings).mapToObj(each -> new Item(candidate, each)).toList());
    if (round % 2 == 0) {
      Collections.reverse(items);
    }
    return items;
  }
}
