package org.frillbench.agent.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SustainedLoopTest {

  private static final long MS = 1_000_000;

  /** A clock that moves only while the workload runs, the loop pauses or a window is reported. */
  private static final class Machine implements Ticker, Pause, Workload<RuntimeException> {

    private final StringBuilder events = new StringBuilder();
    private final List<Window> windows = new ArrayList<>();
    private final List<Long> startsNs = new ArrayList<>();
    private final long[] durationsNs;
    private long readingNs;
    private long now = 77;

    Machine(long... durationsNs) {
      this.durationsNs = durationsNs;
    }

    @Override
    public long nanos() {
      events.append('t');
      return now;
    }

    @Override
    public void of(long ns) {
      events.append('p');
      now += ns;
    }

    @Override
    public void invoke() {
      events.append('i');
      startsNs.add(now - 77);
      now += durationsNs[(startsNs.size() - 1) % durationsNs.length];
    }

    private void read(Window window) {
      events.append('w');
      windows.add(window);
      now += readingNs;
    }

    List<Window> run(long forMs, long everyMs, double typicalNs) {
      new SustainedLoop(this, this)
          .run(this, new SustainRule(forMs * MS, everyMs * MS), typicalNs, this::read);
      return windows;
    }
  }

  @Test
  void eachWindowSummarisesTheLatenciesOfItsSecond() {
    Machine machine = new Machine(100 * MS, 300 * MS, 200 * MS, 400 * MS);
    List<Window> windows = machine.run(3000, 0, 1e8);
    assertEquals(3, windows.size());
    for (int i = 0; i < 3; i++) {
      Window window = windows.get(i);
      assertEquals(i * 1000L * MS, window.startNs);
      assertEquals(1000 * MS, window.ns);
      assertEquals(4, window.inferences);
      assertEquals(100 * MS, window.fastestNs);
      assertEquals(250e6, window.medianNs);
      assertEquals(370e6, window.p90Ns, 1e-3);
      assertEquals(400 * MS, window.slowestNs);
      assertTrue(window.isSound());
    }
    assertTrue(windows.get(1).follows(windows.get(0)));
  }

  @Test
  void onlyTheWorkloadRunsBetweenTwoClockReads() {
    Machine machine = new Machine(250 * MS);
    machine.run(2000, 0, 2e8);
    assertEquals("t" + "tittittittit" + "wt" + "tittittittit" + "wt", machine.events.toString());
  }

  @Test
  void theReadingOfTheDeviceIsInNoLatencyAndItsCostIsReported() {
    Machine machine = new Machine(100 * MS);
    machine.readingNs = 50 * MS;
    List<Window> windows = machine.run(3000, 0, 1e8);
    assertEquals(List.of(0L, 50 * MS, 50 * MS), windows.stream().map(w -> w.pausedNs).toList());
    assertEquals(1050 * MS, windows.get(1).startNs);
    assertTrue(windows.stream().allMatch(window -> window.slowestNs == 100 * MS));
  }

  @Test
  void aModelSlowerThanAWindowHasOneInferenceInEach() {
    List<Window> windows = new Machine(1500 * MS).run(6000, 0, 15e8);
    assertEquals(List.of(0L, 1500L, 3000L, 4500L), starts(windows));
    assertTrue(windows.stream().allMatch(window -> window.inferences == 1));
  }

  private static List<Long> starts(List<Window> windows) {
    return windows.stream().map(window -> window.startNs / MS).toList();
  }

  @Test
  void aPacedRunStartsAnInferenceAtEachMultipleOfItsPeriod() {
    Machine machine = new Machine(30 * MS);
    List<Window> windows = machine.run(3000, 100, 3e7);
    assertEquals(30, machine.startsNs.size());
    for (int i = 0; i < 30; i++) {
      assertEquals(i * 100L * MS, machine.startsNs.get(i));
    }
    assertEquals(List.of(0L, 1000L, 2000L), starts(windows));
    assertTrue(windows.stream().allMatch(w -> w.inferences == 10 && w.skipped == 0));
    assertEquals(30 - 1, machine.events.chars().filter(event -> event == 'p').count());
  }

  @ParameterizedTest
  @CsvSource({"100, 10, 0", "101, 5, 5", "130, 5, 5", "250, 4, 8"})
  void startingTimesThatPassDuringAnInferenceAreSkippedAndCounted(
      long inferenceMs, int inferences, int skipped) {
    Window window = new Machine(inferenceMs * MS).run(2000, 100, 1e8).get(0);
    assertEquals(inferences, window.inferences);
    assertEquals(skipped, window.skipped);
  }

  @Test
  void startingTimesThatPassWhileTheDeviceIsReadAreCountedAndNotMadeUpFor() {
    Machine machine = new Machine(10 * MS);
    machine.readingNs = 250 * MS;
    List<Window> windows = machine.run(2000, 100, 1e7);
    assertEquals(1200 * MS, machine.startsNs.get(10));
    assertEquals(1300 * MS, machine.startsNs.get(11));
    assertEquals(List.of(0L, 2L), windows.stream().map(window -> window.skipped).toList());
  }

  @Test
  void aWindowThatFillsItsArrayEndsEarlyAndTheNextOnesHaveTwiceTheRoom() {
    List<Window> windows = new Machine(MS).run(3000, 0, 1e9);
    assertEquals(
        List.of(68, 136, 272, 524, 544, 456, 1000),
        windows.stream().map(window -> window.inferences).toList());
    assertEquals(
        List.of(0L, 68L, 204L, 476L, 1000L, 1544L, 2000L),
        windows.stream().map(window -> window.startNs / MS).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 0, true",
    "999, 0, false",
    "0, 0, false",
    "-5000, 0, false",
    "3600000, 0, true",
    "3600001, 0, false",
    "5000, 5000, true",
    "5000, 5001, false",
    "5000, -1, false"
  })
  void aRunLastsFromOneWindowToAnHourAndAtLeastOnePeriod(
      long forMs, long everyMs, boolean possible) {
    assertEquals(possible, new SustainRule(forMs * MS, everyMs * MS).sane());
  }
}
