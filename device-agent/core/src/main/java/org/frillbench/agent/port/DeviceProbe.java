package org.frillbench.agent.port;

import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;

/** Looks at the device, before and after a trial, never between two clock reads. */
public interface DeviceProbe {

  /** Clocks, temperature, thermal status and battery now; what can't be read is absent. */
  DeviceState state();

  /** This process's memory now; what can't be read is absent. */
  MemoryUse memory();
}
