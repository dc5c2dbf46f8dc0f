package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.agent.io.BoundedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device may print anything: what cannot be read is empty, at once and without an exception. */
@Tag("slow")
final class HostileOutputTest {

  private static final int MIB = 1 << 20;
  private static final Duration AT_ONCE = Duration.ofSeconds(60);

  private static final List<Function<String, Optional<?>>> READERS =
      List.of(
          AndroidReadings::batteryLevelPercent,
          AndroidReadings::batteryCelsius,
          AndroidReadings::thermalStatus,
          AndroidReadings::awake,
          AndroidReadings::locked,
          AndroidReadings::memoryBytes,
          AndroidReadings::freeBytes,
          AndroidReadings::cores);

  private static void assertNothingIsRead(String text) {
    for (Function<String, Optional<?>> reader : READERS) {
      assertEquals(Optional.empty(), reader.apply(text));
    }
    assertEquals(Map.of(), Properties.of(text));
    assertFalse(AndroidReadings.installed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  level: 101\n  temperature: 99999\n",
        "  level: -1\n  temperature: --5\n",
        "  level: 99999999999999999999\n  temperature: 99999999999999999999\n",
        "  level: 8\0 5\n\0  temperature: 250\n",
        "Capacity level: 3\n",
        "Thermal Status: 7\nThermal Status: -1\nThermal Status: 10\n",
        "  mWakefulness=\n  mWakefulness=1\n  not mWakefulness=Awake\n",
        "  showing=yes\n  Overlay showing=true\n  showingAndNotOccluded=true\n  mIsShowing=truth\n",
        "xmDreamingLockscreen=true\n",
        "MemTotal: 99999999999999 kB\n",
        "MemTotal:\n1 kB\n",
        "/dev/x 1 2 9999999999999999999999 5% /data\n",
        "/dev/x 1 2 -3 5% /data\n",
        "5% /data\n",
        "Filesystem Size Used Free Blksize\n",
        "Filesystem Size Used Free Blksize\n/data 2.9G 1.0G\n",
        "Filesystem Size Used Free Blksize\n/data 2.9G 1.0G -1.9G 4096\n",
        "Filesystem Size Used Free Blksize\n/data 2.9G 1.0G 99999999G 4096\n",
        "df: /data/local/tmp: Permission denied\n",
        "0-\n0-100\n1-3\n",
        "[]: []\n[a] [b]\na]: [b]\n[no end]: [1\n",
        "Error: package:/data/app/x.apk\n",
        "\0\0\0\n\0\n"
      })
  void nonsenseIsEmpty(String text) {
    assertNothingIsRead(text);
  }

  static Stream<String> longTexts() {
    return Stream.of(" ", "\n", "\t \n", "x", "9", "[", "]", "[a]: [", "\0", "level: ", "x 1 ")
        .map(piece -> piece.repeat(MIB / piece.length()))
        .flatMap(text -> Stream.of(text, "MemTotal: " + text, "  mWakefulness=" + text));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("longTexts")
  void mebibyteOfOutputIsReadWithinTheTimeLimit(String text) {
    // "[a]: [[a]: [" has a start, and no end.
    assertTimeoutPreemptively(AT_ONCE, () -> assertNothingIsRead(text));
  }

  @Test
  void propertyOfMegabytesIsTruncated() {
    String value = Properties.of("[a]: [" + "x".repeat(3 * MIB) + "]\n").get("a");
    assertEquals(BoundedText.MOST_CHARACTERS + 1, value.length());
  }
}
