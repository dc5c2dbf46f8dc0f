package org.frillbench.cli.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.Inquiry;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/** Waits while any of several sensors reports that the device is too hot. */
public final class SensedCoolDown implements CoolDown {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

  private final DeviceLink link;
  private final List<HeatSensor> sensors;
  private final Duration limit;
  private final Ticker ticker;
  private final Sleeper pause;
  private final BooleanSupplier cancelled;

  SensedCoolDown(
      DeviceLink link,
      List<HeatSensor> sensors,
      Duration limit,
      Ticker ticker,
      Sleeper pause,
      BooleanSupplier cancelled) {
    this.link = link;
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
      Consumer<String> notice)
      throws LinkLostException {
    if (limit.isZero()) {
      return CoolDown.none(link);
    }
    HeatSensor reported = new ReportedHeat(link.serial(), facts, notice);
    List<HeatSensor> sensors =
        facts.api() >= ReportedHeat.THERMAL_STATUS_API
            ? List.of(reported)
            : List.of(reported, ThrottleCheck.on(link, facts, notice));
    return new SensedCoolDown(link, sensors, limit, Ticker.system(), Sleeper.real(), cancelled);
  }

  /**
   * What one round trip gave.
   *
   * @param others the answers to what was asked besides heat
   * @param hot what is too hot
   */
  private record Poll(List<Optional<ShellResult>> others, Optional<String> hot) {}

  @Override
  public List<Optional<ShellResult>> await(Consumer<String> onStep, List<Question> others)
      throws LinkLostException, InterruptedException {
    long start = ticker.nanos();
    Poll first = poll(others);
    Optional<String> hot = first.hot();
    while (hot.isPresent() && left(start) > 0 && !cancelled.getAsBoolean()) {
      onStep.accept(PHASE + ": " + hot.get() + " (for at most " + limit.toSeconds() + " s)");
      pauseBetweenPolls(start);
      hot = poll(List.of()).hot();
    }
    return first.others();
  }

  private long left(long start) {
    return limit.toNanos() - (ticker.nanos() - start);
  }

  private void pauseBetweenPolls(long start) throws InterruptedException {
    long polled = ticker.nanos();
    while (ticker.nanos() - polled < DevicePolicy.COOL_DOWN_POLL_INTERVAL.toNanos()
        && left(start) > 0
        && !cancelled.getAsBoolean()) {
      pause.of(POLL_INTERVAL);
    }
  }

  private Poll poll(List<Question> others) throws LinkLostException {
    List<Question> questions = new ArrayList<>(others);
    List<Integer> begins = new ArrayList<>();
    for (HeatSensor sensor : sensors) {
      begins.add(questions.size());
      questions.addAll(sensor.questions());
    }
    begins.add(questions.size());
    List<Optional<ShellResult>> answers = Inquiry.ask(link, questions);
    Optional<String> hot = Optional.empty();
    for (int i = 0; i < sensors.size() && hot.isEmpty(); i++) {
      hot = sensors.get(i).tooHot(answers.subList(begins.get(i), begins.get(i + 1)));
    }
    return new Poll(answers.subList(0, others.size()), hot);
  }
}
