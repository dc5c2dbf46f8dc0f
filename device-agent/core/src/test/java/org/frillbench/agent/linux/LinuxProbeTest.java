package org.frillbench.agent.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.ProcessState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class LinuxProbeTest {

  @TempDir private Path root;

  private void has(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private DeviceState state() {
    return new LinuxProbe(root.toFile()).state();
  }

  @Test
  void missingReadingsAreAbsent() {
    DeviceState state = state();
    assertNull(state.clocksKHz);
    assertNull(state.temperatureCelsius);
    assertNull(state.thermalStatus);
    assertNull(state.battery);
    assertNull(state.governors);
    assertNull(state.thermalZones);
    assertNull(state.process.cores);
    assertNull(state.process.cpuset);
    assertNull(state.process.nice);
    MemoryUse memory = new LinuxProbe(root.toFile()).memory();
    assertNull(memory.residentBytes);
    assertNull(memory.peakResidentBytes);
    assertNull(memory.proportionalBytes);
  }

  @Test
  void proportionalMemoryIsTheKernelsSumOrOurs() throws IOException {
    has("proc/self/smaps", "a\nPss:     4 kB\nPss_Dirty:  1 kB\nb\nPss:     6 kB\n");
    assertEquals(10_240L, new LinuxProbe(root.toFile()).memory().proportionalBytes);
    has("proc/self/smaps_rollup", "0-1 ---p [rollup]\nRss:  99 kB\nPss:    12 kB\n");
    assertEquals(12_288L, new LinuxProbe(root.toFile()).memory().proportionalBytes);
  }

  @Test
  void theThreadsCoresPriorityAndSetAreTheKernels() throws IOException {
    has("proc/thread-self/status", "Name:\tx\nCpus_allowed:\tc\nCpus_allowed_list:\t2-3\n");
    has("proc/thread-self/stat", "7 (a) b) R 1 2 3 0 -1 4 5 6 7 8 9 10 11 12 16 -4 1 0\n");
    has("proc/self/cpuset", "/top-app\n");
    ProcessState process = state().process;
    assertEquals("2-3", process.cores);
    assertEquals(-4, process.nice);
    assertEquals("/top-app", process.cpuset);
  }

  @Test
  void governorsAreOneACore() throws IOException {
    has("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "schedutil\n");
    has("sys/devices/system/cpu/cpu1/online", "0\n");
    assertEquals(List.of("schedutil", "offline"), state().governors);
    has("sys/devices/system/cpu/cpu2/online", "1\n");
    assertNull(state().governors);
  }

  @Test
  void everyThermalZoneIsReportedAndOldKernelsReportWholeDegrees() throws IOException {
    has("sys/class/thermal/thermal_zone0/type", "CPU0\n");
    has("sys/class/thermal/thermal_zone0/temp", "41\n");
    has("sys/class/thermal/thermal_zone1/temp", "-5500\n");
    assertEquals("cpu0", state().thermalZones.get(0).type);
    assertEquals(41.0, state().thermalZones.get(0).celsius);
    assertEquals(-5.5, state().thermalZones.get(1).celsius);
    assertEquals(41.0, state().temperatureCelsius);
  }

  @Test
  void memoryIsTheStatusFilesInBytes() throws IOException {
    has("proc/self/status", "Name:\tjava\nVmHWM:\t   20480 kB\nVmRSS:\t   10240 kB\n");
    MemoryUse memory = new LinuxProbe(root.toFile()).memory();
    assertEquals(10_485_760L, memory.residentBytes);
    assertEquals(20_971_520L, memory.peakResidentBytes);
  }

  @Test
  void anOfflineCoresClockIsZeroAndAHiddenClockHidesAll() throws IOException {
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
    assertNull(state().battery.currentMicroamperes);
    has("sys/class/power_supply/BAT0/current_now", "-250000\n");
    assertEquals(-250_000L, state().battery.currentMicroamperes);
  }

  @Test
  void aBatteryThatIsNotPresentIsNone() throws IOException {
    has("sys/class/power_supply/battery/type", "Battery\n");
    has("sys/class/power_supply/battery/capacity", "0\n");
    has("sys/class/power_supply/battery/present", "0\n");
    assertNull(state().battery);
    has("sys/class/power_supply/battery/present", "1\n");
    assertEquals(0, state().battery.levelPercent);
  }

  @Test
  void aBatteryGaugeReportsTheRemainingCharge() throws IOException {
    has("sys/class/power_supply/BAT0/type", "Battery\n");
    has("sys/class/power_supply/BAT0/capacity", "87\n");
    assertNull(state().battery.gauge);
    has("sys/class/power_supply/BAT0/status", "Charging\n");
    assertEquals(false, state().battery.gauge.discharging);
    has("sys/class/power_supply/BAT0/status", "Discharging\n");
    has("sys/class/power_supply/BAT0/charge_now", "2500000\n");
    has("sys/class/power_supply/BAT0/voltage_now", "3850000\n");
    assertEquals(true, state().battery.gauge.discharging);
    assertEquals(2_500_000L, state().battery.gauge.chargeMicroampereHours);
    assertEquals(3_850_000L, state().battery.gauge.voltageMicrovolts);
    assertNull(state().battery.gauge.energyMicrowattHours);
    has("sys/class/power_supply/BAT0/energy_now", "9625000\n");
    assertEquals(9_625_000L, state().battery.gauge.energyMicrowattHours);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Linux's own names have a colon")
  void packagesAreSummedWithoutTheirSubdomains() throws IOException {
    assertNull(state().processorMicrojoules);
    has("sys/class/powercap/intel-rapl:0/name", "package-0\n");
    has("sys/class/powercap/intel-rapl:0/energy_uj", "700\n");
    has("sys/class/powercap/intel-rapl:0:0/name", "core\n");
    has("sys/class/powercap/intel-rapl:0:0/energy_uj", "50\n");
    has("sys/class/powercap/intel-rapl:1/name", "package-1\n");
    has("sys/class/powercap/intel-rapl:1/energy_uj", "300\n");
    assertEquals(1_000L, state().processorMicrojoules);
    has("sys/class/powercap/intel-rapl:1/energy_uj", "secret\n");
    assertNull(state().processorMicrojoules);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisMachineReportsItsMemory() {
    assertNotNull(new LinuxProbe(new File("/")).memory().residentBytes);
  }
}
