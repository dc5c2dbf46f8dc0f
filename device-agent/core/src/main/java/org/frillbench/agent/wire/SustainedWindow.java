package org.frillbench.agent.wire;

import org.frillbench.agent.timing.Window;

/** One window of a sustained run, and the device after it. */
public final class SustainedWindow {

  /** Its latencies. */
  public final Window latency;

  /** The readings that change by the second, taken after its last inference. */
  public final DeviceState state;

  public SustainedWindow(Window latency, DeviceState state) {
    this.latency = latency;
    this.state = state;
  }

  /** Whether an agent of this version can have sent it. */
  boolean isSound() {
    return latency != null && latency.isSound() && state != null && ReportCheck.isPlausible(state);
  }
}
