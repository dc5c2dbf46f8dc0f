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

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private DeviceInterview() {}

  /** The device's own answers. */
  static DeviceFacts ask(DeviceLink link) throws LinkLostException {
    String battery = output(link, "dumpsys", "battery");
    return new DeviceFacts(
        Properties.of(output(link, "getprop")),
        coreMaxKHz(link),
        number(output(link, "getconf", "PAGESIZE")),
        AndroidReadings.memoryBytes(output(link, "cat", "/proc/meminfo")),
        AndroidReadings.freeBytes(output(link, "df", "-k", "/data/local/tmp")),
        AndroidReadings.batteryLevelPercent(battery),
        AndroidReadings.batteryCelsius(battery),
        AndroidReadings.thermalStatus(output(link, "dumpsys", "thermalservice")),
        AndroidReadings.awake(output(link, "dumpsys", "power")),
        AndroidReadings.locked(output(link, "dumpsys", "window", "policy")),
        AndroidReadings.installed(output(link, "pm", "path", AGENT_PACKAGE)));
  }

  private static List<Long> coreMaxKHz(DeviceLink link) throws LinkLostException {
    int cores =
        AndroidReadings.cores(output(link, "cat", "/sys/devices/system/cpu/possible").strip())
            .orElse(0);
    if (cores == 0) {
      return List.of();
    }
    String[] cat =
        IntStream.range(0, cores)
            .mapToObj(core -> "/sys/devices/system/cpu/cpu" + core + "/cpufreq/cpuinfo_max_freq")
            .toArray(String[]::new);
    List<Optional<Long>> clocks =
        output(link, prepend("cat", cat)).lines().map(DeviceInterview::number).toList();
    return clocks.size() == cores && clocks.stream().allMatch(Optional::isPresent)
        ? clocks.stream().map(Optional::get).toList()
        : List.of();
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
