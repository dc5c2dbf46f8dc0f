package org.frillbench.agent.android;

import android.content.Context;
import android.os.Build;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.ProcessState;
import org.frillbench.agent.wire.Scheduling;

/** All that an app may know: another probe's readings, and the services' where that has none. */
public final class PhoneProbe implements DeviceProbe {

  private final DeviceProbe below;
  private final Context context;
  private final Stage stage;

  public PhoneProbe(DeviceProbe below, Context context, Stage stage) {
    this.below = below;
    this.context = context;
    this.stage = stage;
  }

  @Override
  public DeviceState state() {
    DeviceState state = below.state();
    DeviceState.Battery battery = BatteryReading.of(context);
    return new DeviceState(
        state.clocksKHz,
        state.governors,
        state.temperatureCelsius,
        state.thermalZones,
        thermalStatus(),
        battery == null ? state.battery : battery,
        new ProcessState(
            state.process.cores,
            state.process.cpuset,
            state.process.nice,
            state.process.pageBytes,
            state.process.compilation,
            stage.foreground(),
            stage.pauses(),
            stage.sustainedPerformance()),
        state.processorMicrojoules);
  }

  @Override
  public DeviceState reading() {
    DeviceState reading = below.reading();
    DeviceState.Battery battery = BatteryReading.of(context);
    return DeviceState.reading(
        reading.clocksKHz,
        reading.temperatureCelsius,
        thermalStatus(),
        ThermalHeadroom.now(context),
        battery == null ? reading.battery : battery,
        reading.processorMicrojoules);
  }

  private Integer thermalStatus() {
    return Build.VERSION.SDK_INT >= 29 ? Api29Thermal.status(context) : null;
  }

  @Override
  public MemoryUse memory() {
    return below.memory();
  }

  @Override
  public Scheduling scheduling() {
    return below.scheduling();
  }

  /** The agent's activity, as far as a measurement is concerned. */
  public interface Stage {

    /** Whether it is in the foreground. */
    boolean foreground();

    /** How often it has stopped being so. */
    int pauses();

    /** Whether sustained-performance mode is on; null where it was not requested. */
    Boolean sustainedPerformance();
  }
}
