package org.frillbench.cli.device;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what Android's tools print. What is not there is empty, never a guess. */
final class AndroidReadings {

  /** The fields with the keyguard's state, the most reliable first: the later ones lag behind. */
  private static final List<String> KEYGUARD =
      List.of("showing", "mIsShowing", "mShowingLockscreen", "isKeyguardShowing");

  private AndroidReadings() {}

  /** {@code dumpsys battery}: {@code present: true}. */
  static Optional<Boolean> batteryPresent(String dumpsys) {
    return first(dumpsys, "^[ \t]*+present: (true|false)$").map("true"::equals);
  }

  /** {@code dumpsys battery}: {@code level: 85}, percent. */
  static Optional<Integer> batteryLevelPercent(String dumpsys) {
    return number(dumpsys, "^[ \t]*+level: (\\d{1,3})$")
        .filter(level -> level <= 100)
        .map(Long::intValue);
  }

  /** {@code dumpsys battery}: {@code temperature: 271} in tenths of a degree; degrees Celsius. */
  static Optional<Double> batteryCelsius(String dumpsys) {
    return number(dumpsys, "^[ \t]*+temperature: (-?\\d{1,4})$").map(tenths -> tenths / 10.0);
  }

  /** {@code dumpsys thermalservice}, API 29 and up: {@code Thermal Status: 0}. */
  static Optional<Integer> thermalStatus(String dumpsys) {
    return number(dumpsys, "^[ \t]*+Thermal Status: ([0-6])$").map(Long::intValue);
  }

  /**
   * {@code dumpsys power}: {@code mWakefulness=Awake}, and not asleep or dozing. Samsung prints the
   * getter's name, on some releases misspelt.
   */
  static Optional<Boolean> awake(String dumpsys) {
    return first(
            dumpsys, "^[ \t]*+(?:mWakefulness|getWakefull?nessLocked\\(\\))=([A-Z][a-z]{1,20})$")
        .map("Awake"::equals);
  }

  /** {@code dumpsys window}: whether the lock screen shows, lit or not. */
  static Optional<Boolean> locked(String dumpsys) {
    return KEYGUARD.stream()
        .map(key -> first(dumpsys, "^[ \t]*+" + key + "=(true|false)(?=\\s|$)"))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> first(dumpsys, "(?<![^ \t\n])mDreamingLockscreen=(true|false)(?=\\s|$)"))
        .map("true"::equals);
  }

  /** {@code pm path PACKAGE}: {@code package:/data/app/...}, a line for each of its APKs. */
  static boolean installed(String pmPath) {
    return pmPath.startsWith("package:");
  }

  /** {@code pm path PACKAGE}: the path of its base APK, if it has the expected form. */
  static Optional<String> baseApk(String pmPath) {
    return first(pmPath, "^package:(/[A-Za-z0-9._~=/+-]{1,300}/base\\.apk)$")
        .filter(path -> !path.contains("/../"));
  }

  /** {@code dumpsys battery}: {@code USB powered: true} and its like. */
  static Optional<Boolean> plugged(String dumpsys) {
    return first(dumpsys, "^[ \t]*+(?:AC|USB|Wireless|Dock) powered: (true)$")
        .or(() -> first(dumpsys, "^[ \t]*+(?:AC|USB) powered: (false)$"))
        .map("true"::equals);
  }

  /** {@code settings get NAMESPACE KEY} of a flag; a flag that was never set is off. */
  static Optional<Boolean> flag(String value) {
    return switch (value.strip()) {
      case "1" -> Optional.of(true);
      case "0", "null" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** {@code cat /proc/meminfo}: {@code MemTotal: 3811260 kB}; bytes. */
  static Optional<Long> memoryBytes(String meminfo) {
    return number(meminfo, "^MemTotal:[ \t]++(\\d{1,12}) kB$").map(kib -> kib * 1024);
  }

  /**
   * {@code df PATH}: free space, bytes. Up to Android 6 a column {@code Free} like {@code 2.8G};
   * later KiB in the column before the percentage.
   */
  static Optional<Long> freeBytes(String df) {
    List<String> lines = df.strip().lines().toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> last = words(lines.get(lines.size() - 1));
    int free = words(lines.get(0)).indexOf("Free");
    if (free > 0) {
      return free < last.size() ? size(last.get(free)) : Optional.empty();
    }
    // A long device name may be on a line of its own: columns can't be counted from the left.
    return IntStream.range(1, last.size())
        .filter(column -> last.get(column).matches("\\d{1,3}%"))
        .mapToObj(column -> last.get(column - 1))
        .findFirst()
        .filter(kib -> kib.matches("\\d{1,15}"))
        .map(kib -> Long.parseLong(kib) * 1024);
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+", -1));
  }

  /** {@code 89.5M}: bytes, as exact as one digit behind the point is. */
  private static Optional<Long> size(String text) {
    Matcher size = Pattern.compile("(\\d{1,6}(?:\\.\\d)?)([KMGT])").matcher(text);
    return size.matches()
        ? Optional.of(
            Math.round(
                Double.parseDouble(size.group(1))
                    * Math.pow(1024, "KMGT".indexOf(size.group(2)) + 1)))
        : Optional.empty();
  }

  /** {@code /sys/devices/system/cpu/possible}: {@code 0-3}; how many cores, at most 64. */
  static Optional<Integer> cores(String possible) {
    if (possible.strip().equals("0")) {
      return Optional.of(1);
    }
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
