package org.frillbench.cli.audit;

import java.util.Optional;
import java.util.stream.DoubleStream;

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
 * @param roundTrips requests to the device for this trial; 0 where none is needed
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
    long roundTrips) {

  /** What is measured: load, warm-up and timed inference, ns. */
  public double measuredNs() {
    return loadNs + warmupNs + timedNs;
  }

  /** The rest, ns. */
  public double overheadNs() {
    return startNs + prepareNs + reportNs + between();
  }

  /** All of it, ns. */
  public double totalNs() {
    return DoubleStream.of(measuredNs(), overheadNs()).sum();
  }

  private double between() {
    return Optional.ofNullable(harnessNs).orElse(0.0);
  }
}
