package org.frillbench.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScheduleTest {

  private static List<Integer> round(List<Schedule.Slot> slots, int round) {
    return slots.stream()
        .filter(slot -> slot.round() == round)
        .map(Schedule.Slot::candidate)
        .toList();
  }

  @Test
  void everyRoundMeasuresEveryCandidateOnce() {
    List<Schedule.Slot> slots = Schedule.of(20, 5, 1);
    assertEquals(100, slots.size());
    for (int round = 1; round <= 5; round++) {
      assertEquals(
          IntStream.range(0, 20).boxed().toList(), round(slots, round).stream().sorted().toList());
    }
    assertEquals(20, slots.get(19).order());
  }

  @Test
  void theSeedDecidesTheOrderAndRoundsDiffer() {
    assertEquals(Schedule.of(20, 3, 7), Schedule.of(20, 3, 7));
    assertNotEquals(Schedule.of(20, 3, 7), Schedule.of(20, 3, 8));
    assertNotEquals(round(Schedule.of(20, 2, 7), 1), round(Schedule.of(20, 2, 7), 2));
  }
}
