package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the virtual device prints at each API level is read as what was asked of it. */
final class VirtualDeviceReadingsTest {

  private static String out(VirtualDevice device, String command)
      throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    device.shell(command, InputStream.nullInputStream(), out, OutputStream.nullOutputStream());
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23, 25, 26, 28, 29, 30, 31, 33, 34, 35})
  void everyThermalStatusIsReadBack(int api) throws IOException, InterruptedException {
    for (boolean locked : new boolean[] {true, false}) {
      DeviceProfile profile =
          DeviceProfile.pixel1()
              .withSdk(api)
              .withBattery(41, 33.5)
              .withHeat(2, 44, 100)
              .withFreeBytes(5 << 20)
              .withScreen(!locked, locked);
      try (VirtualDevice device = VirtualDevice.start(profile)) {
        String battery = out(device, "dumpsys battery");
        assertEquals(Optional.of(41), AndroidReadings.batteryLevelPercent(battery));
        assertEquals(Optional.of(33.5), AndroidReadings.batteryCelsius(battery));
        assertEquals(
            api < 29 ? Optional.empty() : Optional.of(2),
            AndroidReadings.thermalStatus(out(device, "dumpsys thermalservice")));
        assertEquals(Optional.of(!locked), AndroidReadings.awake(out(device, "dumpsys power")));
        assertEquals(
            Optional.of(locked), AndroidReadings.locked(out(device, "dumpsys window policy")));
        assertEquals(
            Optional.of(5L << 20), AndroidReadings.freeBytes(out(device, "df /data/local/tmp")));
        assertEquals(
            Optional.of(profile.memoryBytes() / 1024 * 1024),
            AndroidReadings.memoryBytes(out(device, "cat /proc/meminfo")));
        assertEquals(Optional.of(true), AndroidReadings.plugged(battery));
        assertEquals(
            Optional.of(false), AndroidReadings.flag(out(device, "settings get global low_power")));
        assertTrue(
            AndroidReadings.baseApk(out(device, "pm path org.frillbench.agent")).isPresent());
        assertEquals("Pixel", Properties.of(out(device, "getprop")).get("ro.product.model"));
        assertTrue(AndroidReadings.installed(out(device, "pm path org.frillbench.agent")));
      }
    }
  }
}
