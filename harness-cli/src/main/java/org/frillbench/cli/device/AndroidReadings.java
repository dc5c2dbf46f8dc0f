package org.frillbench.cli.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Android's tools print. What is not there is empty, never a guess. */
final class AndroidReadings {

  private static final Pattern PROPERTY = Pattern.compile("^\\[([^\\]]+)\\]: \\[(.*)\\]$");

  private AndroidReadings() {}

  /** {@code getprop}: lines like {@code [ro.product.model]: [Pixel]}. */
  static Map<String, String> properties(String getprop) {
    Map<String, String> properties = new LinkedHashMap<>();
    getprop
        .lines()
        .map(PROPERTY::matcher)
        .filter(Matcher::matches)
        .forEach(match -> properties.put(match.group(1), match.group(2)));
    return properties;
  }

  /** {@code dumpsys battery}: {@code level: 85}, percent. */
  static Optional<Integer> batteryLevelPercent(String dumpsys) {
    return number(dumpsys, "^\\s*level: (\\d{1,3})$").map(Long::intValue);
  }

  /** {@code dumpsys battery}: {@code temperature: 271} in tenths of a degree; degrees Celsius. */
  static Optional<Double> batteryCelsius(String dumpsys) {
    return number(dumpsys, "^\\s*temperature: (-?\\d{1,4})$").map(tenths -> tenths / 10.0);
  }

  /** {@code dumpsys thermalservice}, API 29 and up: {@code Thermal Status: 0}. */
  static Optional<Integer> thermalStatus(String dumpsys) {
    return number(dumpsys, "^\\s*Thermal Status: (\\d)$").map(Long::intValue);
  }

  /** {@code dumpsys power}: {@code mWakefulness=Awake}, and not asleep or dozing. */
  static Optional<Boolean> awake(String dumpsys) {
    return first(dumpsys, "^\\s*mWakefulness=(\\w+)$").map("Awake"::equals);
  }

  /** {@code cat /proc/meminfo}: {@code MemTotal: 3811260 kB}; bytes. */
  static Optional<Long> memoryBytes(String meminfo) {
    return number(meminfo, "^MemTotal:\\s+(\\d{1,12}) kB$").map(kib -> kib * 1024);
  }

  /** {@code df -k PATH}: the fourth column of the last line, KiB; bytes. */
  static Optional<Long> freeBytes(String df) {
    String last = df.strip().lines().reduce("", (before, line) -> line);
    String[] columns = last.split("\\s+", -1);
    return columns.length >= 5 && columns[3].matches("\\d{1,15}")
        ? Optional.of(Long.parseLong(columns[3]) * 1024)
        : Optional.empty();
  }

  /** {@code /sys/devices/system/cpu/possible}: {@code 0-3}; how many cores, at most 64. */
  static Optional<Integer> cores(String possible) {
    return number(possible, "^0-(\\d{1,2})$").map(last -> Math.min(64, last.intValue() + 1));
  }

  private static Optional<Long> number(String text, String pattern) {
    return first(text, pattern).map(Long::parseLong);
  }

  private static Optional<String> first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
