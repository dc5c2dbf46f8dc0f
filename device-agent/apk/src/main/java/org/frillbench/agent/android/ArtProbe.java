package org.frillbench.agent.android;

import android.os.Debug;
import android.system.Os;
import java.io.File;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.ProcessState;
import org.frillbench.agent.wire.Scheduling;

/** Readings of the kernel and of ART, which need no service of Android. */
public final class ArtProbe implements DeviceProbe {

  private static final File MAPS = new File("/proc/self/maps");

  private final DeviceProbe kernel;
  private final File apk;

  /** A probe of the process whose code came out of {@code apk}. */
  public ArtProbe(File apk) {
    this(new LinuxProbe(new File("/"), callingThread()), apk);
  }

  ArtProbe(DeviceProbe kernel, File apk) {
    this.kernel = kernel;
    this.apk = apk;
  }

  /** Null where Android's core library does not report it. */
  private static LinuxProbe.ThreadId callingThread() {
    try {
      return Os.gettid() > 0 ? Os::gettid : null;
    } catch (LinkageError e) {
      return null;
    }
  }

  @Override
  public DeviceState state() {
    DeviceState state = kernel.state();
    return new DeviceState(
        state.clocksKHz,
        state.governors,
        state.temperatureCelsius,
        state.thermalZones,
        state.thermalStatus,
        state.battery,
        new ProcessState(
            state.process.cores,
            state.process.cpuset,
            state.process.nice,
            PageSize.bytes(),
            CompilerFilter.of(MAPS, apk),
            null,
            null,
            null),
        state.processorMicrojoules);
  }

  @Override
  public DeviceState reading() {
    return kernel.reading();
  }

  @Override
  public MemoryUse memory() {
    MemoryUse memory = kernel.memory();
    return new MemoryUse(
        memory.residentBytes,
        memory.peakResidentBytes,
        memory.proportionalBytes,
        nativeHeapBytes(),
        memory.hugePageBytes);
  }

  @Override
  public Scheduling scheduling() {
    return kernel.scheduling();
  }

  private static Long nativeHeapBytes() {
    try {
      long bytes = Debug.getNativeHeapAllocatedSize();
      return bytes > 0 ? Long.valueOf(bytes) : null;
    } catch (LinkageError e) {
      // A bare ART has no framework to ask.
      return null;
    }
  }
}
