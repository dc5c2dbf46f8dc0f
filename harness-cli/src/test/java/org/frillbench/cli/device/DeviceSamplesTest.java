package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.virtual.sample.Sample;
import org.frillbench.virtual.sample.Samples;
import org.junit.jupiter.api.Test;

/** Every sample through what reads such a text; the answers were read off by eye. */
final class DeviceSamplesTest {

  /** What the reader makes of each sample of a command, by file name without folder. */
  private static <T> Map<String, T> read(String command, Function<String, T> reader) {
    Map<String, T> answers = new HashMap<>();
    for (Sample sample : Samples.of(command)) {
      String file = sample.file();
      answers.put(file.substring(file.indexOf('/') + 1), reader.apply(sample.text()));
    }
    return answers;
  }

  @Test
  void properties() {
    assertEquals(
        Map.of("android-5.txt", 13, "several-lines.txt", 3),
        read("getprop", text -> Properties.of(text).size()));
    assertEquals(
        Map.of("android-5.txt", "22", "several-lines.txt", "33"),
        read("getprop", text -> Properties.of(text).get("ro.build.version.sdk")));
    assertEquals(
        Map.of(
            "android-5.txt",
            "",
            "several-lines.txt",
            "reboot,first,1700000300\nreboot,second,1700000200\nshutdown,third,1700000100"),
        read(
            "getprop",
            text -> Properties.of(text).getOrDefault("persist.sys.boot.reason.history", "")));
  }

  @Test
  void battery() {
    assertEquals(
        Map.of(
            "android-5.1.1.txt", Optional.of(50),
            "dragon.txt", Optional.of(24),
            "samsung.txt", Optional.of(96),
            "capacity-level.txt", Optional.of(77),
            "hyperos.txt", Optional.of(63)),
        read("dumpsys battery", AndroidReadings::batteryLevelPercent));
    assertEquals(
        Map.of(
            "android-5.1.1.txt", Optional.of(2.6),
            "dragon.txt", Optional.of(25.1),
            "samsung.txt", Optional.of(31.2),
            "capacity-level.txt", Optional.of(9.5),
            "hyperos.txt", Optional.of(33.3)),
        read("dumpsys battery", AndroidReadings::batteryCelsius));
  }

  @Test
  void heat() {
    assertEquals(
        Map.of(
            "android-5.1.1.txt",
            Optional.empty(),
            "android-12.txt",
            Optional.of(1),
            "not-ready.txt",
            Optional.of(0)),
        read("dumpsys thermalservice", AndroidReadings::thermalStatus));
  }

  @Test
  void wakefulness() {
    assertEquals(
        Map.of(
            "android-5.1.1.txt", Optional.of(true),
            "awake.txt", Optional.of(true),
            "dozing.txt", Optional.of(false),
            "samsung.txt", Optional.of(true)),
        read("dumpsys power", AndroidReadings::awake));
  }

  @Test
  void lockScreen() {
    assertEquals(
        Map.of(
            "android-5.1.1-locked.txt", Optional.of(true),
            "lockscreen-flag.txt", Optional.of(true),
            "android-8-locked.txt", Optional.of(true),
            "android-8-unlocked.txt", Optional.of(false),
            "android-11-unlocked.txt", Optional.of(false)),
        read("dumpsys window", AndroidReadings::locked));
  }

  @Test
  void space() {
    assertEquals(
        Map.of(
            "android-5.1.1.txt", Optional.of(3_006_477_107L),
            "android-6.txt", Optional.of(6L << 30),
            "android-7.txt", Optional.of(7340032L * 1024),
            "human.txt", Optional.empty(),
            "toybox-0.8.9.txt", Optional.of(240_168_748L * 1024),
            "toybox-0.8.9-missing.txt", Optional.empty()),
        read("df", AndroidReadings::freeBytes));
  }

  @Test
  void memory() {
    assertEquals(
        Map.of(
            "old-kernel.txt", Optional.of(256_000L * 1024),
            "toybox-0.8.9.txt", Optional.of(24_684_092L * 1024)),
        read("cat /proc/meminfo", AndroidReadings::memoryBytes));
  }

  @Test
  void installedPackage() {
    assertEquals(
        Map.of("android-5.1.1.txt", true, "split.txt", true),
        read("pm path", AndroidReadings::installed));
  }

  /**
   * Those of {@code am instrument} and {@code pm install} are read in other tests; nothing is read
   * from what {@code wm} prints.
   */
  @Test
  void noCommandIsForgotten() {
    assertEquals(
        "[am instrument, cat /proc/meminfo, df, dumpsys battery, dumpsys power,"
            + " dumpsys thermalservice, dumpsys window, getprop, pm install, pm path, wm]",
        Samples.all().stream()
            .map(Sample::command)
            .collect(Collectors.toCollection(TreeSet::new))
            .toString());
  }
}
