package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AndroidReadingsTest {

  @Test
  void propertiesAreParsedFromBracketedLines() {
    assertEquals(
        Map.of("ro.product.model", "Pixel", "empty", ""),
        Properties.of("[ro.product.model]: [Pixel]\nnonsense\n[empty]: []\n"));
  }

  @Test
  void batteryTemperatureIsInTenthsOfADegree() {
    String dump = "Current Battery Service state:\n  level: 85\n  scale: 100\n  temperature: 271\n";
    assertEquals(Optional.of(85), AndroidReadings.batteryLevelPercent(dump));
    assertEquals(Optional.of(27.1), AndroidReadings.batteryCelsius(dump));
  }

  @Test
  void wakefulnessAndThermalStatusAreParsedFromTheirServices() {
    assertEquals(Optional.of(true), AndroidReadings.awake("  mWakefulness=Awake\n"));
    assertEquals(Optional.of(false), AndroidReadings.awake("  mWakefulness=Dozing\n"));
    assertEquals(Optional.of(2), AndroidReadings.thermalStatus("Thermal Status: 2\n"));
  }

  @Test
  void freeSpaceIsTheColumnBeforeThePercentage() {
    String df =
        """
        Filesystem     1K-blocks    Used Available Use% Mounted on
        /dev/block/sda35  25665448 1000 25533040   1% /data
        """;
    assertEquals(Optional.of(25533040L * 1024), AndroidReadings.freeBytes(df));
  }

  @Test
  void freeSpaceIsParsedIfTheDeviceNameHasALineOfItsOwn() {
    String df =
        """
        Filesystem           1K-blocks      Used Available Use% Mounted on
        /dev/block/platform/a-long-name/by-name/userdata
                                  1000       400       600  40% /data
        """;
    assertEquals(Optional.of(600L * 1024), AndroidReadings.freeBytes(df));
  }

  @Test
  void keyguardServiceTakesPrecedenceOverWindowFlags() {
    String dump =
        """
            KeyguardServiceDelegate
              showing=false
            mShowingDream=false mDreamingLockscreen=true
            isKeyguardShowing=true
        """;
    assertEquals(Optional.of(false), AndroidReadings.locked(dump));
    assertEquals(
        Optional.of(true), AndroidReadings.locked(dump.replace("showing=false", "showing=true")));
    assertEquals(Optional.of(true), AndroidReadings.locked("  isKeyguardShowing=true\r\n"));
    assertEquals(
        Optional.of(false),
        AndroidReadings.locked("  mShowingLockscreen=false mDreamingLockscreen=false\n"));
  }

  @Test
  void samsungsKeyguardGetterIsParsedInBothSpellings() {
    assertEquals(Optional.of(false), AndroidReadings.awake("  getWakefulnessLocked()=Asleep\n"));
    assertEquals(Optional.of(true), AndroidReadings.awake("  getWakefullnessLocked()=Awake\n"));
  }

  @Test
  void coresAreCountedAndBounded() {
    assertEquals(Optional.of(4), AndroidReadings.cores("0-3"));
    assertEquals(Optional.of(64), AndroidReadings.cores("0-99"));
  }

  @Test
  void missingValuesAreEmpty() {
    for (String text : new String[] {"", "Can't find service: thermalservice", "level: many"}) {
      assertEquals(Optional.empty(), AndroidReadings.batteryLevelPercent(text));
      assertEquals(Optional.empty(), AndroidReadings.thermalStatus(text));
      assertEquals(Optional.empty(), AndroidReadings.awake(text));
      assertEquals(Optional.empty(), AndroidReadings.freeBytes(text));
      assertEquals(Optional.empty(), AndroidReadings.memoryBytes(text));
      assertEquals(Optional.empty(), AndroidReadings.cores(text));
    }
  }
}
