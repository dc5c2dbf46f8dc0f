package org.frillbench.cli.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.frillbench.agent.timing.Ticker;

/** Reads the facts of a device. */
public final class DeviceProbe {

  /** The folder of all files of frill-bench on a device. */
  public static final String FOLDER = "/data/local/tmp/frill-bench";

  /** The agent app's package. */
  public static final String AGENT_PACKAGE = "org.frillbench.agent";

  private static final String CPUS = "/sys/devices/system/cpu/";

  private DeviceProbe() {}

  /** All facts; a query that fails costs only its own result. */
  static DeviceFacts ask(DeviceLink link) throws LinkLostException {
    return ask(new DeviceQueries(link, Ticker.system()));
  }

  static DeviceFacts ask(DeviceQueries queries) throws LinkLostException {
    Map<String, String> properties = Properties.of(queries.ask("getprop"));
    String battery = queries.ask("dumpsys", "battery");
    int cores = AndroidReadings.cores(queries.ask("cat", CPUS + "possible").strip()).orElse(0);
    return new DeviceFacts(
        properties,
        clocks(queries, cores, "cpuinfo_max_freq"),
        number(queries.ask("getconf", "PAGESIZE")),
        AndroidReadings.memoryBytes(queries.ask("cat", "/proc/meminfo")),
        AndroidReadings.freeBytes(queries.ask("df", "/data/local/tmp")),
        Battery.of(battery),
        AndroidReadings.thermalStatus(queries.ask("dumpsys", "thermalservice")),
        AndroidReadings.awake(queries.ask("dumpsys", "power")),
        AndroidReadings.locked(queries.ask("dumpsys", "window", "policy")),
        AndroidReadings.installed(queries.askInPart("pm", "path", AGENT_PACKAGE)),
        new PowerState(
            AndroidReadings.plugged(battery),
            AndroidReadings.flag(queries.ask("settings", "get", "global", "low_power")),
            governors(queries, cores),
            clocks(queries, cores, "scaling_max_freq"),
            CoreReadings.set(queries.askInPart("cat", CPUS + "online"))),
        queries.unanswered());
  }

  /** Its temperature now. */
  public static ThermalReading heat(DeviceLink link) throws LinkLostException {
    List<Optional<ShellResult>> dumps =
        Inquiry.ask(link, List.of(ThermalReading.BATTERY, ThermalReading.THERMAL_SERVICE));
    return ThermalReading.of(
        dumps.stream()
            .flatMap(Optional::stream)
            .map(ShellResult::output)
            .collect(Collectors.joining("\n")));
  }

  /** Whether the screen is on. */
  public static Optional<Boolean> awake(DeviceLink link) throws LinkLostException {
    return AndroidReadings.awake(output(link, "dumpsys", "power"));
  }

  /** Whether the lock screen shows, lit or not. */
  public static Optional<Boolean> locked(DeviceLink link) throws LinkLostException {
    return AndroidReadings.locked(output(link, "dumpsys", "window", "policy"));
  }

  /** The path of the installed agent's APK; empty where it is not installed. */
  public static Optional<String> agentApk(DeviceLink link) throws LinkLostException {
    return AndroidReadings.baseApk(output(link, "pm", "path", AGENT_PACKAGE));
  }

  /** Each core's value of a clock file, kHz. */
  private static List<Optional<Long>> clocks(DeviceQueries queries, int cores, String file)
      throws LinkLostException {
    return perCore(queries, cores, file).stream()
        .map(line -> line.flatMap(DeviceProbe::number))
        .toList();
  }

  private static List<Optional<String>> governors(DeviceQueries queries, int cores)
      throws LinkLostException {
    return perCore(queries, cores, "scaling_governor").stream()
        .map(line -> line.filter(name -> name.matches("[a-z_]{1,20}")))
        .toList();
  }

  private static List<Optional<String>> perCore(DeviceQueries queries, int cores, String file)
      throws LinkLostException {
    if (cores == 0) {
      return List.of();
    }
    String[] paths =
        IntStream.range(0, cores)
            .mapToObj(core -> CPUS + "cpu" + core + "/cpufreq/" + file)
            .toArray(String[]::new);
    return CoreReadings.lines(queries.askInPart(prepend("cat", paths)), cores);
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

  /** The output of a program; empty where it failed or timed out: the fact is unknown then. */
  private static String output(DeviceLink link, String... command) throws LinkLostException {
    try {
      ShellResult result = link.shell(DevicePolicy.COMMAND, command);
      return result.ok() ? result.output() : "";
    } catch (CommandTimeoutException e) {
      return "";
    }
  }
}
