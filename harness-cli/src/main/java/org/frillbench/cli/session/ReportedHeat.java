package org.frillbench.cli.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.device.ThermalReading;

/**
 * The temperature that Android reports. A dump that does not end costs its time once: it is not
 * asked for again in the session.
 */
final class ReportedHeat implements HeatSensor {

  /** The first API level on which Android reports throttling. */
  static final int THERMAL_STATUS_API = 29;

  /**
   * What {@code dumpsys} itself prints, from Android 7 on, when a service takes 10 s; it ends with
   * 0.
   */
  private static final Pattern GIVEN_UP =
      Pattern.compile("^\\*\\*\\* SERVICE '.{1,80}' DUMP TIMEOUT \\(", Pattern.MULTILINE);

  private final List<Question> asked = new ArrayList<>();
  private final String serial;
  private final Consumer<String> notice;

  /**
   * What a device reports.
   *
   * @param facts what is known of it: a dump that did not end when they were read is not asked for
   * @param notice receives notices to the user, one sentence each
   */
  ReportedHeat(String serial, DeviceFacts facts, Consumer<String> notice) {
    this.serial = serial;
    this.notice = notice;
    asked.add(ThermalReading.BATTERY);
    if (facts.api() >= THERMAL_STATUS_API) {
      asked.add(ThermalReading.THERMAL_SERVICE);
    }
    for (Question dump : List.copyOf(asked)) {
      if (facts.hung(dump.script())) {
        leaveOut(dump);
      }
    }
  }

  @Override
  public List<Question> questions() {
    return List.copyOf(asked);
  }

  @Override
  public Optional<String> tooHot(List<Optional<ShellResult>> answers) {
    List<Question> questions = questions();
    StringBuilder dumps = new StringBuilder();
    for (int i = 0; i < questions.size(); i++) {
      Optional<String> dump = answers.get(i).map(ShellResult::output);
      if (dump.isEmpty() || GIVEN_UP.matcher(dump.get()).find()) {
        leaveOut(questions.get(i));
      } else {
        dumps.append(dump.get()).append('\n');
      }
    }
    return ThermalReading.of(dumps.toString()).tooHot();
  }

  private void leaveOut(Question dump) {
    asked.remove(dump);
    notice.accept(
        "device "
            + serial
            + " does not finish '"
            + dump.script()
            + "': it is not asked for that again in this run, and no trial waits for the heat that"
            + " it would report.");
  }
}
