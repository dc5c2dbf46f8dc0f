package org.frillbench.cli.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks a device what it is and how it is. */
public final class DeviceInterview {

  /** Where everything of ours lies on a device. */
  public static final String FOLDER = "/data/local/tmp/frill-bench";

  /** The agent app's package. */
  public static final String AGENT_PACKAGE = "org.frillbench.agent";

  private static final String CPUS = "/sys/devices/system/cpu/";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private DeviceInterview() {}

  /** The device's own answers. */
  static DeviceFacts ask(DeviceLink link) throws LinkLostException {
    String battery = output(link, "dumpsys", "battery");
    int cores = AndroidReadings.cores(output(link, "cat", CPUS + "possible").strip()).orElse(0);
    return new DeviceFacts(
        Properties.of(output(link, "getprop")),
        clocks(link, cores, "cpuinfo_max_freq"),
        number(output(link, "getconf", "PAGESIZE")),
        AndroidReadings.memoryBytes(output(link, "cat", "/proc/meminfo")),
        AndroidReadings.freeBytes(output(link, "df", "-k", "/data/local/tmp")),
        AndroidReadings.batteryLevelPercent(battery),
        AndroidReadings.batteryCelsius(battery),
        AndroidReadings.thermalStatus(output(link, "dumpsys", "thermalservice")),
        awake(link),
        locked(link),
        AndroidReadings.installed(output(link, "pm", "path", AGENT_PACKAGE)),
        new PowerState(
            AndroidReadings.plugged(battery),
            AndroidReadings.flag(output(link, "settings", "get", "global", "low_power")),
            governors(link, cores),
            clocks(link, cores, "scaling_max_freq")));
  }

  /** How warm it is now, in one question: it is asked before each trial. */
  public static Heat heat(DeviceLink link) throws LinkLostException {
    String dumps = link.script(LIMIT, "dumpsys battery; dumpsys thermalservice").output();
    return new Heat(AndroidReadings.batteryCelsius(dumps), AndroidReadings.thermalStatus(dumps));
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

  /** Each core's value of a clock file, kHz; empty where any is missing. */
  private static List<Long> clocks(DeviceLink link, int cores, String file)
      throws LinkLostException {
    List<Optional<Long>> clocks =
        perCore(link, cores, file).stream().map(DeviceInterview::number).toList();
    return clocks.stream().allMatch(Optional::isPresent)
        ? clocks.stream().map(Optional::get).toList()
        : List.of();
  }

  private static List<String> governors(DeviceLink link, int cores) throws LinkLostException {
    List<String> governors = perCore(link, cores, "scaling_governor");
    return governors.stream().allMatch(name -> name.matches("[a-z_]{1,20}"))
        ? governors
        : List.of();
  }

  /** A line for each core; none where any is missing. */
  private static List<String> perCore(DeviceLink link, int cores, String file)
      throws LinkLostException {
    if (cores == 0) {
      return List.of();
    }
    String[] paths =
        IntStream.range(0, cores)
            .mapToObj(core -> CPUS + "cpu" + core + "/cpufreq/" + file)
            .toArray(String[]::new);
    List<String> lines = output(link, prepend("cat", paths)).lines().toList();
    return lines.size() == cores ? lines : List.of();
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

  /** What the program printed; nothing where it failed, as older releases do on newer questions. */
  private static String output(DeviceLink link, String... command) throws LinkLostException {
    ShellResult result = link.shell(LIMIT, command);
    return result.ok() ? result.output() : "";
  }
}
