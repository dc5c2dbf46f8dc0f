package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HostProbeTest {

  @TempDir private Path root;

  private void has(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private DeviceState state() {
    return new HostProbe(root).state();
  }

  @Test
  void whatIsNotThereIsAbsent() {
    DeviceState state = state();
    assertNull(state.clocksKHz);
    assertNull(state.temperatureCelsius);
    assertNull(state.thermalStatus);
    assertNull(state.battery);
    MemoryUse memory = new HostProbe(root).memory();
    assertNull(memory.residentBytes);
    assertNull(memory.peakResidentBytes);
  }

  @Test
  void memoryIsTheStatusFilesInBytes() throws IOException {
    has("proc/self/status", "Name:\tjava\nVmHWM:\t   20480 kB\nVmRSS:\t   10240 kB\n");
    MemoryUse memory = new HostProbe(root).memory();
    assertEquals(10_485_760L, memory.residentBytes);
    assertEquals(20_971_520L, memory.peakResidentBytes);
  }

  @Test
  void anOfflineCoreReadsZeroAndOneThatHidesItsClockHidesAll() throws IOException {
    has("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "2400000\n");
    has("sys/devices/system/cpu/cpu1/online", "0\n");
    assertEquals(List.of(2_400_000L, 0L), state().clocksKHz);
    has("sys/devices/system/cpu/cpu2/online", "1\n");
    assertNull(state().clocksKHz);
  }

  @Test
  void theHottestProcessorZoneCounts() throws IOException {
    has("sys/class/thermal/thermal_zone0/type", "acpitz\n");
    has("sys/class/thermal/thermal_zone0/temp", "90000\n");
    assertNull(state().temperatureCelsius);
    has("sys/class/thermal/thermal_zone1/type", "x86_pkg_temp\n");
    has("sys/class/thermal/thermal_zone1/temp", "51500\n");
    has("sys/class/thermal/thermal_zone2/type", "cpu-thermal\n");
    has("sys/class/thermal/thermal_zone2/temp", "garbage\n");
    assertEquals(51.5, state().temperatureCelsius);
  }

  @Test
  void aMouseIsNotTheMachinesBattery() throws IOException {
    has("sys/class/power_supply/AC/type", "Mains\n");
    has("sys/class/power_supply/hidpp/type", "Battery\n");
    has("sys/class/power_supply/hidpp/scope", "Device\n");
    has("sys/class/power_supply/hidpp/capacity", "5\n");
    assertNull(state().battery);
    has("sys/class/power_supply/BAT0/type", "Battery\n");
    has("sys/class/power_supply/BAT0/capacity", "87\n");
    assertEquals(87, state().battery.levelPercent);
    assertNull(state().battery.temperatureCelsius);
    has("sys/class/power_supply/BAT0/temp", "312\n");
    assertEquals(31.2, state().battery.temperatureCelsius);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisMachineTellsItsMemory() {
    assertNotNull(new HostProbe(Path.of("/")).memory().residentBytes);
  }
}
