package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who is measured when, round by round. Those that belong together stand side by side, forwards in
 * odd rounds and backwards in even ones (ABBA), so that neither always comes first; around them the
 * seed shuffles each round. The anchor opens and closes every round.
 */
public final class Schedule {

  private final List<List<Item>> together;
  private final OptionalInt anchor;
  private final Random random;
  private int round;

  /**
   * A schedule.
   *
   * @param together who stands side by side
   * @param anchor index of those that are measured twice a round
   */
  public Schedule(List<List<Item>> together, OptionalInt anchor, long seed) {
    this.together = together;
    this.anchor = anchor;
    this.random = new Random(seed);
  }

  /** Every candidate under every setting; the settings of one candidate belong together. */
  public static List<List<Item>> crossed(int candidates, int settings) {
    return IntStream.range(0, candidates)
        .mapToObj(
            candidate ->
                IntStream.range(0, settings)
                    .mapToObj(setting -> new Item(candidate, setting))
                    .toList())
        .toList();
  }

  /**
   * Candidates that come in pairs, left and right, each under its side's setting: the two of a pair
   * belong together.
   *
   * @param settings how many there are, 1 for both sides or 2
   */
  public static List<List<Item>> sides(int pairs, int settings) {
    return IntStream.range(0, pairs)
        .mapToObj(pair -> List.of(new Item(2 * pair, 0), new Item(2 * pair + 1, settings - 1)))
        .toList();
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
    anchor.ifPresent(index -> items.addAll(inTurn(index)));
    for (int index : shuffled()) {
      if (anchor.isEmpty() || anchor.getAsInt() != index) {
        items.addAll(inTurn(index).stream().filter(wanted).toList());
      }
    }
    anchor.ifPresent(index -> items.addAll(inTurn(index)));
    return IntStream.range(0, items.size())
        .mapToObj(place -> new Slot(items.get(place), round, place + 1))
        .toList();
  }

  /** How many trials a whole round takes. */
  public int trialsPerRound() {
    int everybody = together.stream().mapToInt(List::size).sum();
    return everybody + (anchor.isPresent() ? together.get(anchor.getAsInt()).size() : 0);
  }

  private List<Integer> shuffled() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, together.size()).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  private List<Item> inTurn(int index) {
    List<Item> items = new ArrayList<>(together.get(index));
    if (round % 2 == 0) {
      Collections.reverse(items);
    }
    return items;
  }
}
