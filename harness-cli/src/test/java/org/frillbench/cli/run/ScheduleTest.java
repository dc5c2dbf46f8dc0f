package org.frillbench.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.run.Schedule.Slot;
import org.junit.jupiter.api.Test;

final class ScheduleTest {

  private static Schedule schedule(int candidates, int settings, long seed) {
    return new Schedule(Plans.crossed(candidates, settings, seed));
  }

  private static List<Integer> candidates(List<Slot> round) {
    return round.stream().map(slot -> slot.item().subject()).toList();
  }

  private static List<List<Integer>> rounds(long seed) {
    Schedule schedule = schedule(20, 1, seed);
    return List.of(candidates(schedule.next()), candidates(schedule.next()));
  }

  @Test
  void everyRoundMeasuresEveryCandidateOnce() {
    Schedule schedule = schedule(20, 1, 1);
    for (int round = 1; round <= 5; round++) {
      List<Slot> slots = schedule.next();
      assertEquals(
          IntStream.range(0, 20).boxed().toList(), candidates(slots).stream().sorted().toList());
      assertEquals(new Slot(slots.get(19).item(), round, 20), slots.get(19));
    }
    assertEquals(20, schedule.trialsPerRound());
  }

  @Test
  void orderFollowsTheSeedAndDiffersBetweenRounds() {
    assertEquals(rounds(7), rounds(7));
    assertNotEquals(rounds(7), rounds(8));
    assertNotEquals(rounds(7).get(0), rounds(7).get(1));
  }

  @Test
  void settingsOfACandidateAreAdjacentAndAlternate() {
    Schedule schedule = schedule(1, 2, 1);
    List<Integer> order = new ArrayList<>();
    for (int round = 1; round <= 4; round++) {
      schedule.next().forEach(slot -> order.add(slot.item().setting()));
    }
    assertEquals(List.of(0, 1, 1, 0, 0, 1, 1, 0), order);
    List<Slot> round = schedule(5, 2, 3).next();
    for (int i = 0; i < round.size(); i += 2) {
      assertEquals(round.get(i).item().subject(), round.get(i + 1).item().subject());
    }
  }

  @Test
  void sidesOfAPairAreAdjacentAndAlternate() {
    Schedule schedule = new Schedule(Plans.gate(2, 2));
    Item base = new Item(2, 0);
    Item newer = new Item(3, 1);
    for (int round = 1; round <= 4; round++) {
      List<Item> items = schedule.next().stream().map(Slot::item).toList();
      assertEquals(4, items.size());
      boolean forwards = round % 2 == 1;
      assertEquals(
          items.indexOf(forwards ? base : newer) + 1, items.indexOf(forwards ? newer : base));
    }
    assertEquals(
        List.of(List.of(new Item(0, 0), new Item(1, 0))), Schedule.groups(Plans.gate(1, 1)));
  }

  @Test
  void anchorIsFirstAndLastInEveryRound() {
    Schedule schedule = new Schedule(Plans.anchored(4, 1, "m2"));
    for (int round = 1; round <= 3; round++) {
      List<Integer> order = candidates(schedule.next());
      assertEquals(5, order.size());
      assertEquals(2, order.get(0));
      assertEquals(2, order.get(4));
      assertEquals(List.of(0, 1, 3), order.subList(1, 4).stream().sorted().toList());
    }
    assertEquals(5, schedule.trialsPerRound());
  }

  @Test
  void roundLeavesOutFinishedCandidates() {
    Schedule schedule = new Schedule(Plans.anchored(4, 2, "m0"));
    schedule.next();
    List<Slot> round = schedule.next(new Item(3, 1)::equals);
    assertEquals(
        List.of(new Item(0, 1), new Item(0, 0), new Item(3, 1), new Item(0, 1), new Item(0, 0)),
        round.stream().map(Slot::item).toList());
  }
}
