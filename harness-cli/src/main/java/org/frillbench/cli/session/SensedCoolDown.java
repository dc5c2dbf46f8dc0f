package org.frillbench.cli.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;

/** Waits while any of several sensors reports that the device is too hot. */
public final class SensedCoolDown implements CoolDown {

  /** The first API level on which Android reports throttling. */
  private static final int THERMAL_STATUS_API = 29;

  private static final Duration GLANCE = Duration.ofMillis(250);

  private final List<HeatSensor> sensors;
  private final Duration limit;
  private final Ticker ticker;
  private final Sleeper pause;
  private final BooleanSupplier cancelled;

  SensedCoolDown(
      List<HeatSensor> sensors,
      Duration limit,
      Ticker ticker,
      Sleeper pause,
      BooleanSupplier cancelled) {
    this.sensors = sensors;
    this.limit = limit;
    this.ticker = ticker;
    this.pause = pause;
    this.cancelled = cancelled;
  }

  /**
   * The cool-down of a device.
   *
   * @param limit how long a trial is held back at most; zero for never
   * @param cancelled once true, nothing is waited for any more
   * @param notice receives notices to the user, one sentence each
   */
  public static CoolDown of(
      DeviceLink link,
      DeviceFacts facts,
      Duration limit,
      BooleanSupplier cancelled,
      Consumer<String> notice) {
    if (limit.isZero()) {
      return CoolDown.none();
    }
    HeatSensor reported = () -> DeviceProbe.heat(link).tooHot();
    List<HeatSensor> sensors =
        facts.api() >= THERMAL_STATUS_API
            ? List.of(reported)
            : List.of(reported, ThrottleCheck.on(link, facts, notice));
    return new SensedCoolDown(sensors, limit, Ticker.system(), Sleeper.real(), cancelled);
  }

  @Override
  public void await(Consumer<String> onStep) throws LinkLostException, InterruptedException {
    long start = ticker.nanos();
    String reason = "";
    Optional<String> hot = tooHot();
    while (hot.isPresent() && left(start) > 0 && !cancelled.getAsBoolean()) {
      if (!hot.get().equals(reason)) {
        reason = hot.get();
        onStep.accept("cooling down: " + reason + " (for at most " + limit.toSeconds() + " s)");
      }
      pauseBetweenLooks(start);
      hot = tooHot();
    }
  }

  private long left(long start) {
    return limit.toNanos() - (ticker.nanos() - start);
  }

  private void pauseBetweenLooks(long start) throws InterruptedException {
    long polled = ticker.nanos();
    while (ticker.nanos() - polled < DevicePolicy.COOL_DOWN_POLL_INTERVAL.toNanos()
        && left(start) > 0
        && !cancelled.getAsBoolean()) {
      pause.of(GLANCE);
    }
  }

  private Optional<String> tooHot() throws LinkLostException {
    for (HeatSensor sensor : sensors) {
      Optional<String> hot = sensor.tooHot();
      if (hot.isPresent()) {
        return hot;
      }
    }
    return Optional.empty();
  }
}
