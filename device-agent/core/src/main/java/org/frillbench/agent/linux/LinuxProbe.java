package org.frillbench.agent.linux;

import java.io.File;
import java.util.List;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.Scheduling;

/** Linux's /proc and /sys; on other systems everything is absent. */
public final class LinuxProbe implements DeviceProbe {

  /** The calling thread, in kernels from 3.17 on. */
  private static final String CALLING = "proc/thread-self";

  private final KernelFiles files;
  private final ThreadId calling;

  /** The processor's thermal zones: a phone has a hundred others, which are not read again. */
  private List<String> processorZones;

  /** A probe of the machine whose /proc and /sys are beneath {@code root}. */
  public LinuxProbe(File root) {
    this(root, null);
  }

  /**
   * Likewise.
   *
   * @param calling returns the calling thread's id where an old kernel does not; null where nothing
   *     does
   */
  public LinuxProbe(File root, ThreadId calling) {
    this.files = new KernelFiles(root);
    this.calling = calling;
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
        new OwnProcess(files, threads()).state(),
        new PowerCap(files).packageMicrojoules());
  }

  @Override
  public DeviceState reading() {
    ThermalZones zones = new ThermalZones(files);
    if (processorZones == null) {
      processorZones = zones.ofProcessor();
    }
    return DeviceState.reading(
        new Cores(files).clocksKHz(),
        zones.hottest(processorZones),
        null,
        null,
        new PowerSupply(files).battery(),
        new PowerCap(files).packageMicrojoules());
  }

  @Override
  public MemoryUse memory() {
    return new OwnProcess(files, threads()).memory();
  }

  @Override
  public Scheduling scheduling() {
    return threads().counts();
  }

  private OwnThreads threads() {
    return new OwnThreads(
        files, calling == null ? CALLING : "proc/self/task/" + calling.ofCallingThread());
  }

  /** Who knows the calling thread's id. */
  public interface ThreadId {

    /** The id by which the kernel knows the calling thread. */
    int ofCallingThread();
  }
}
