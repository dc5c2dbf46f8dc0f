package org.frillbench.agent.port;

import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.Scheduling;

/** Looks at the device, before and after a trial, never between two clock reads. */
public interface DeviceProbe {

  /** Clocks, temperature, thermal status and battery now; what can't be read is absent. */
  DeviceState state();

  /**
   * The readings of {@link #state} that change by the second and are read fast enough to be taken
   * between inferences; the others are absent.
   */
  DeviceState reading();

  /** This process's memory now; what can't be read is absent. */
  MemoryUse memory();

  /**
   * How the calling thread and the native threads that it made have been scheduled since they
   * began; null where that can't be read.
   */
  Scheduling scheduling();
}
