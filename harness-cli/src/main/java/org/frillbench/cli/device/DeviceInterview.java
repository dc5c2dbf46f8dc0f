package org.frillbench.cli.device;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.frillbench.agent.timing.Ticker;

/** Asks a device what it is and how it is. */
public final class DeviceInterview {

  /** Where everything of ours lies on a device. */
  public static final String FOLDER = "/data/local/tmp/frill-bench";

  /** The agent app's package. */
  public static final String AGENT_PACKAGE = "org.frillbench.agent";

  private static final String CPUS = "/sys/devices/system/cpu/";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private DeviceInterview() {}

  /** The device's own answers: a question that fails costs only its own. */
  static DeviceFacts ask(DeviceLink link) throws LinkLostException {
    return ask(new Questions(link, Ticker.system()));
  }

  static DeviceFacts ask(Questions questions) throws LinkLostException {
    Map<String, String> properties = Properties.of(questions.ask("getprop"));
    String battery = questions.ask("dumpsys", "battery");
    int cores = AndroidReadings.cores(questions.ask("cat", CPUS + "possible").strip()).orElse(0);
    return new DeviceFacts(
        properties,
        clocks(questions, cores, "cpuinfo_max_freq"),
        number(questions.ask("getconf", "PAGESIZE")),
        AndroidReadings.memoryBytes(questions.ask("cat", "/proc/meminfo")),
        AndroidReadings.freeBytes(questions.ask("df", "/data/local/tmp")),
        Battery.of(battery),
        AndroidReadings.thermalStatus(questions.ask("dumpsys", "thermalservice")),
        AndroidReadings.awake(questions.ask("dumpsys", "power")),
        AndroidReadings.locked(questions.ask("dumpsys", "window", "policy")),
        AndroidReadings.installed(questions.askInPart("pm", "path", AGENT_PACKAGE)),
        new PowerState(
            AndroidReadings.plugged(battery),
            AndroidReadings.flag(questions.ask("settings", "get", "global", "low_power")),
            governors(questions, cores),
            clocks(questions, cores, "scaling_max_freq"),
            CoreReadings.set(questions.askInPart("cat", CPUS + "online"))),
        questions.unanswered());
  }

  /** How warm it is now, in one question: it is asked before each trial. */
  public static ThermalReading heat(DeviceLink link) throws LinkLostException {
    String dumps;
    try {
      dumps = link.script(LIMIT, "dumpsys battery; dumpsys thermalservice").output();
    } catch (CommandTimeoutException e) {
      dumps = "";
    }
    return new ThermalReading(Battery.of(dumps).celsius(), AndroidReadings.thermalStatus(dumps));
  }

  /** Whether the screen is on. */
  public static Optional<Boolean> awake(DeviceLink link) throws LinkLostException {
    return AndroidReadings.awake(output(link, "dumpsys", "power"));
  }

  /** Whether the lock screen shows, lit or not. */
  public static Optional<Boolean> locked(DeviceLink link) throws LinkLostException {
    return AndroidReadings.locked(output(link, "dumpsys", "window", "policy"));
  }

  /** Where the APK of the installed agent lies; empty where it is not installed. */
  public static Optional<String> agentApk(DeviceLink link) throws LinkLostException {
    return AndroidReadings.baseApk(output(link, "pm", "path", AGENT_PACKAGE));
  }

  /** Each core's value of a clock file, kHz. */
  private static List<Optional<Long>> clocks(Questions questions, int cores, String file)
      throws LinkLostException {
    return perCore(questions, cores, file).stream()
        .map(line -> line.flatMap(DeviceInterview::number))
        .toList();
  }

  private static List<Optional<String>> governors(Questions questions, int cores)
      throws LinkLostException {
    return perCore(questions, cores, "scaling_governor").stream()
        .map(line -> line.filter(name -> name.matches("[a-z_]{1,20}")))
        .toList();
  }

  private static List<Optional<String>> perCore(Questions questions, int cores, String file)
      throws LinkLostException {
    if (cores == 0) {
      return List.of();
    }
    String[] paths =
        IntStream.range(0, cores)
            .mapToObj(core -> CPUS + "cpu" + core + "/cpufreq/" + file)
            .toArray(String[]::new);
    return CoreReadings.lines(questions.askInPart(prepend("cat", paths)), cores);
  }

  private static String[] prepend(String program, String[] arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = program;
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return command;
  }

  private static Optional<Long> number(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,15}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  /** What a program printed; nothing where it failed or did not end: that is not known then. */
  private static String output(DeviceLink link, String... command) throws LinkLostException {
    try {
      ShellResult result = link.shell(LIMIT, command);
      return result.ok() ? result.output() : "";
    } catch (CommandTimeoutException e) {
      return "";
    }
  }
}
