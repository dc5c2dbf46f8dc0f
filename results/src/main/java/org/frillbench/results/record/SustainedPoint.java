package org.frillbench.results.record;

import org.frillbench.agent.timing.Window;
import org.frillbench.agent.wire.DeviceState;

/**
 * One window of a sustained run.
 *
 * @param latency its latencies
 * @param state the device after it
 * @param simulated what a virtual device's services reported then, all of it made up; absent
 *     elsewhere
 */
public record SustainedPoint(Window latency, DeviceState state, @MayBeAbsent Simulated simulated) {
  public SustainedPoint {
    Check.present(latency, "latency");
    Check.that(latency.isSound(), "latency has figures that do not belong together");
    Check.present(state, "state");
  }
}
