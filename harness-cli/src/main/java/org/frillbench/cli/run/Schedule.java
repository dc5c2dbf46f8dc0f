package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Who is measured when: every candidate once a round, each round in an order of its own. */
public final class Schedule {

  private Schedule() {}

  /**
   * One place in a plan.
   *
   * @param candidate index of the candidate
   * @param round from 1
   * @param order place within its round, from 1
   */
  public record Slot(int candidate, int round, int order) {}

  /** All slots of {@code rounds} rounds of {@code candidates}, shuffled per round by the seed. */
  public static List<Slot> of(int candidates, int rounds, long seed) {
    Random random = new Random(seed);
    List<Slot> slots = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      List<Integer> order = new ArrayList<>();
      for (int candidate = 0; candidate < candidates; candidate++) {
        order.add(candidate);
      }
      Collections.shuffle(order, random);
      for (int place = 0; place < candidates; place++) {
        slots.add(new Slot(order.get(place), round, place + 1));
      }
    }
    return slots;
  }
}
