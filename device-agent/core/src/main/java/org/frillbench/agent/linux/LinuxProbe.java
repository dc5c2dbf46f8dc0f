package org.frillbench.agent.linux;

import java.io.File;
import java.util.List;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;

/** Linux's /proc and /sys; on other systems everything is absent. */
public final class LinuxProbe implements DeviceProbe {

  private final KernelFiles files;

  /** A probe of the machine whose /proc and /sys lie beneath {@code root}. */
  public LinuxProbe(File root) {
    this.files = new KernelFiles(root);
  }

  @Override
  public DeviceState state() {
    Cores cores = new Cores(files);
    List<DeviceState.ThermalZone> zones = new ThermalZones(files).all();
    return new DeviceState(
        cores.clocksKHz(),
        cores.governors(),
        ThermalZones.hottestProcessor(zones),
        zones,
        null,
        new PowerSupply(files).battery(),
        new OwnProcess(files).state(),
        new PowerCap(files).packageMicrojoules());
  }

  @Override
  public MemoryUse memory() {
    return new OwnProcess(files).memory();
  }
}
