package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;

/** Linux's /proc and /sys; on other systems everything is absent. */
public final class HostProbe implements DeviceProbe {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

  private final Path root;

  /** A probe of the machine whose /proc and /sys lie beneath {@code root}. */
  public HostProbe(Path root) {
    this.root = root;
  }

  @Override
  public DeviceState state() {
    return new DeviceState(clocksKHz(), hottestCelsius(), null, battery());
  }

  @Override
  public MemoryUse memory() {
    String status = text(root.resolve("proc/self/status")).orElse("");
    return new MemoryUse(kib(status, "VmRSS"), kib(status, "VmHWM"));
  }

  private static Long kib(String status, String field) {
    Matcher matcher = Pattern.compile("(?m)^" + field + ":\\s+(\\d{1,12}) kB$").matcher(status);
    return matcher.find() ? Long.valueOf(Long.parseLong(matcher.group(1)) * 1024) : null;
  }

  private List<Long> clocksKHz() {
    List<Long> clocks = new ArrayList<>();
    Path cpus = root.resolve("sys/devices/system/cpu");
    for (int core = 0; Files.isDirectory(cpus.resolve("cpu" + core)); core++) {
      Optional<Long> clock = clockKHz(cpus.resolve("cpu" + core));
      if (clock.isEmpty()) {
        return null;
      }
      clocks.add(clock.get());
    }
    return clocks.isEmpty() ? null : clocks;
  }

  private static Optional<Long> clockKHz(Path core) {
    boolean offline = number(core.resolve("online")).equals(Optional.of(0L));
    return offline ? Optional.of(0L) : number(core.resolve("cpufreq/scaling_cur_freq"));
  }

  private Double hottestCelsius() {
    Double hottest = null;
    for (Path zone : folders("sys/class/thermal", "thermal_zone*")) {
      String type = word(zone.resolve("type"));
      Optional<Long> milli = number(zone.resolve("temp"));
      if ((type.contains("cpu") || type.contains("pkg")) && milli.isPresent()) {
        double celsius = milli.get() / 1000.0;
        hottest = hottest == null ? celsius : Math.max(hottest, celsius);
      }
    }
    return hottest;
  }

  /** The machine's own battery; a mouse's says that its scope is a device. */
  private DeviceState.Battery battery() {
    for (Path supply : folders("sys/class/power_supply", "*")) {
      Optional<Long> percent = number(supply.resolve("capacity"));
      boolean own =
          word(supply.resolve("type")).equals("battery")
              && !word(supply.resolve("scope")).equals("device");
      if (own && percent.isPresent()) {
        Double celsius = number(supply.resolve("temp")).map(tenths -> tenths / 10.0).orElse(null);
        return new DeviceState.Battery(percent.get().intValue(), celsius);
      }
    }
    return null;
  }

  private List<Path> folders(String under, String glob) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(root.resolve(under), glob)) {
      found.forEach(folders::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    // Folders come in the file system's order, which is none.
    Collections.sort(folders);
    return folders;
  }

  private static String word(Path file) {
    return text(file).orElse("").strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<Long> number(Path file) {
    return text(file)
        .map(String::strip)
        .filter(digits -> NUMBER.matcher(digits).matches())
        .map(Long::parseLong);
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
