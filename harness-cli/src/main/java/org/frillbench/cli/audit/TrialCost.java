package org.frillbench.cli.audit;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.frillbench.cli.device.RoundTrips;

/**
 * Where the time of one trial went, ns. All is read on this machine's clock, but for load, warm-up
 * and timed inference, which are the agent's own figures.
 *
 * @param model the candidate's name
 * @param startNs from asking the target for the trial to the agent's first instruction: the request
 *     and the start of a process
 * @param prepareNs in the agent, beside what the following three measure: libraries, inputs, and
 *     readings of the machine
 * @param loadNs load, allocation and first inference
 * @param warmupNs warm-up
 * @param timedNs the sum of the samples
 * @param reportNs from the end of the timed series until the target has returned the report: the
 *     outputs, the report, the end of the process
 * @param harnessNs between the end of the trial before and the beginning of this one: checks and
 *     the journal; null for the first
 * @param roundTrips what the device was asked for in this trial
 */
public record TrialCost(
    String model,
    double startNs,
    double prepareNs,
    double loadNs,
    double warmupNs,
    double timedNs,
    double reportNs,
    Double harnessNs,
    RoundTrips roundTrips) {

  /** What is measured: load, warm-up and timed inference, ns. */
  public double measuredNs() {
    return loadNs + warmupNs + timedNs;
  }

  /** The rest, ns. */
  public double overheadNs() {
    return startNs + prepareNs + reportNs + between();
  }

  /** Whether it ran on a device. */
  public boolean onDevice() {
    return roundTrips.count() > 0;
  }

  /** The time in the device's round trips, ns; null where there are none. */
  public Double roundTripsNs() {
    return onDevice() ? Double.valueOf((double) roundTrips.ns()) : null;
  }

  /** All but the launch of the agent, its run and its end on a device, ns; null elsewhere. */
  public Double outsideAgentNs() {
    return onDevice() ? Double.valueOf(totalNs() - roundTrips.agentNs()) : null;
  }

  /** All of it, ns. */
  public double totalNs() {
    return DoubleStream.of(measuredNs(), overheadNs()).sum();
  }

  private double between() {
    return Optional.ofNullable(harnessNs).orElse(0.0);
  }
}
