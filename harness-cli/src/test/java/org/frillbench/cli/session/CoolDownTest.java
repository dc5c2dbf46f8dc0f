package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;
import org.junit.jupiter.api.Test;

/** On made-up time. */
final class CoolDownTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final List<String> steps = new ArrayList<>();
  private long now;
  private int looks;

  private void await(BooleanSupplier cancelled, HeatSensor... sensors) throws Exception {
    new SensedCoolDown(
            null, List.of(sensors), LIMIT, () -> now, time -> now += time.toNanos(), cancelled)
        .await(steps::add, List.of());
  }

  private HeatSensor hotUntil(long seconds, String reason) {
    return new HeatSensor() {
      @Override
      public List<Question> questions() {
        return List.of();
      }

      @Override
      public Optional<String> tooHot(List<Optional<ShellResult>> answers) {
        looks++;
        return now < Duration.ofSeconds(seconds).toNanos() ? Optional.of(reason) : Optional.empty();
      }
    };
  }

  private long seconds() {
    return Duration.ofNanos(now).toSeconds();
  }

  @Test
  void coolDeviceIsReadOnce() throws Exception {
    await(() -> false, hotUntil(0, "hot"));
    assertEquals(0, now);
    assertEquals(1, looks);
    assertEquals(List.of(), steps);
  }

  @Test
  void hotDeviceIsPolledEveryFiveSeconds() throws Exception {
    await(() -> false, hotUntil(12, "thermal status 2, moderate"));
    assertEquals(15, seconds());
    assertEquals(4, looks);
    assertEquals(
        Collections.nCopies(3, "cooling down: thermal status 2, moderate (for at most 60 s)"),
        steps);
  }

  @Test
  void deviceThatStaysHotIsMeasuredAfterTheLimit() throws Exception {
    await(() -> false, hotUntil(1000, "hot"));
    assertEquals(60, seconds());
  }

  @Test
  void coolDownReportsItsReasonAtEachPoll() throws Exception {
    await(() -> false, hotUntil(10, "hot"), hotUntil(20, "slow"));
    assertEquals(20, seconds());
    assertEquals(
        List.of("hot", "hot", "slow", "slow"),
        steps.stream().map(step -> step.split(" ", -1)[2]).toList());
  }

  @Test
  void coolDownEndsOnInterruption() throws Exception {
    await(() -> now >= Duration.ofSeconds(1).toNanos(), hotUntil(1000, "hot"));
    assertEquals(1, seconds());
  }

  @Test
  void deviceIsThrottledAboveElevenTenthsOfItsBestTime() throws Exception {
    Deque<Long> times = new ArrayDeque<>(List.of(100L, 110L, 111L, 112L, 109L, 111L, 112L, 113L));
    ThrottleCheck check = new ThrottleCheck(() -> Optional.of(times.pop()), () -> {});
    assertEquals(Optional.empty(), check.tooHot(List.of()));
    assertEquals(Optional.empty(), check.tooHot(List.of()));
    assertEquals(
        Optional.empty(), check.tooHot(List.of()), "one of three attempts was as fast as before");
    assertEquals(Optional.of("its cores are slower than before"), check.tooHot(List.of()));
    times.addAll(List.of(90L, 100L, 100L, 100L));
    assertEquals(Optional.empty(), check.tooHot(List.of()));
    assertEquals(1, check.tooHot(List.of()).stream().count(), "the best has become better");
  }

  @Test
  void unknownTemperatureIsNotHot() throws Exception {
    ThrottleCheck check = new ThrottleCheck(Optional::empty, () -> steps.add("not known"));
    assertEquals(Optional.empty(), check.tooHot(List.of()));
    assertEquals(Optional.empty(), check.tooHot(List.of()));
    assertEquals(List.of("not known"), steps, "said once");
  }

  private static String fastestCores(Long... kHz) {
    return ThrottleCheck.fastestCores(Arrays.stream(kHz).map(Optional::ofNullable).toList());
  }

  @Test
  void shellWorkRunsOnTheFastestCores() {
    assertEquals("c", fastestCores(1593600L, 1593600L, 2150400L, 2150400L));
    assertEquals("80", fastestCores(1L, 1L, 1L, 1L, 2L, 2L, 2L, 3L));
    assertEquals("", fastestCores());
    assertEquals("4", fastestCores(1L, null, 2L, null));
  }
}
