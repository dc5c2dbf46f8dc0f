package org.frillbench.cli.command.help;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.frillbench.cli.device.AdbSurvey;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Prose;

/** What a user who typed no command may do next on this machine. */
public final class NextSteps {

  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final String INDENT = "         ";

  private NextSteps() {}

  /** Looks for adb and devices, for at most a second, and says what to type. */
  public static List<String> here(int width) {
    return lines(AdbSurvey.within(LIMIT, null), width);
  }

  static List<String> lines(AdbSurvey survey, int width) {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        Prose.lines(
            "frill-bench measures how long TensorFlow Lite models take on a phone, and whether a"
                + " change made them slower.",
            width));
    lines.add("");
    lines.addAll(Prose.lines(adb(survey), width, "adb:     ", INDENT));
    lines.addAll(Prose.lines(devices(survey), width, "devices: ", INDENT));
    lines.add("");
    lines.add("Three commands to try:");
    if (survey.devices().stream().anyMatch(AttachedDevice::online)) {
      add(lines, "doctor", "is the phone fit to measure on?");
      add(lines, "push-and-run model.tflite", "measure a model on it");
    } else {
      add(lines, "push-and-run --virtual-device", "no phone or model needed");
      add(lines, "push-and-run --target host model.tflite", "on this machine");
    }
    add(lines, "help", "all commands");
    return lines;
  }

  private static void add(List<String> lines, String command, String purpose) {
    lines.add(String.format("  frill-bench %-41s %s", command, purpose));
  }

  private static String adb(AdbSurvey survey) {
    String program =
        survey.program().map(Object::toString).orElse("not found: " + AdbSurvey.REMEDY);
    return ControlCharacters.of(program);
  }

  private static String devices(AdbSurvey survey) {
    if (AdbSurvey.NO_SERVER.equals(survey.problem())) {
      return survey.program().isPresent()
          ? "not known, because no adb server runs; 'frill-bench devices' starts it"
          : "not known without adb";
    }
    if (survey.problem() != null) {
      return "not known: " + ControlCharacters.of(survey.problem());
    }
    return survey.devices().isEmpty()
        ? "none attached: connect a phone with USB debugging switched on"
        : survey.devices().stream().map(NextSteps::device).collect(Collectors.joining("; "));
  }

  private static String device(AttachedDevice device) {
    String model =
        device.traits().stream()
            .filter(trait -> trait.startsWith("model:"))
            .map(trait -> ", " + trait.substring("model:".length()).replace('_', ' '))
            .findFirst()
            .orElse("");
    String state = device.online() ? "" : ", " + device.state();
    return ControlCharacters.of(device.serial() + model + state);
  }
}
