package org.frillbench.cli.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.results.analysis.ObservedWarnings;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Settings;
import org.openjdk.jmh.results.BenchmarkResultMetaData;

/** Turns a fork in sample mode into the record's terms: a fork is a trial. */
final class ForkRecord {

  private ForkRecord() {}

  /** The settings that a fork with {@code threads} is asked to run with. */
  static Settings asked(int threads) {
    return new Settings(Engine.TFLITE, null, Kernels.XNNPACK, threads, null, Launch.PROCESS);
  }

  /**
   * The measurement of a fork.
   *
   * @throws WireException if JMH's or the fork's figures cannot be believed
   */
  static Measurement of(
      JmhFork.Measured fork, JmhPlan plan, JmhPlan.Cell cell, int round, int order)
      throws WireException {
    CandidateFile file = cell.candidate();
    ForkFacts facts = fork.facts();
    TrialReport report =
        TrialReport.measured(
            request(plan, cell),
            facts.used(),
            facts.phases(),
            warmup(fork),
            new TimedSeries(JmhSamples.of(fork.result()), TimedSeries.End.ENOUGH),
            facts.output(),
            facts.memory(),
            null,
            facts.before(),
            facts.after(),
            null);
    return Measurement.of(
        report,
        file.candidate(),
        asked(cell.threads()),
        round,
        order,
        ObservedWarnings.ofModel(file.candidate().kind().float32Inference(), /* anyType= */ false),
        null);
  }

  /**
   * A fork in mode average time.
   *
   * @throws WireException if JMH measured no time
   */
  static AverageFork average(JmhFork.Measured fork, JmhPlan.Cell cell, int round, int order)
      throws WireException {
    double nsPerUnit = TimeUnit.NANOSECONDS.convert(1, fork.result().getParams().getTimeUnit());
    try {
      return new AverageFork(
          cell.candidate().candidate().name(),
          Measurement.versioned(asked(cell.threads()), fork.facts().used()),
          round,
          order,
          fork.result().getIterationResults().stream()
              .map(iteration -> iteration.getPrimaryResult().getScore() * nsPerUnit)
              .toList());
    } catch (IllegalArgumentException e) {
      throw new WireException("JMH's result is invalid: " + e.getMessage());
    }
  }

  private static TrialRequest request(JmhPlan plan, JmhPlan.Cell cell) {
    CandidateFile file = cell.candidate();
    return new TrialRequest(
        "jmh",
        new TrialRequest.StoredFile(
            file.file().toString(), file.candidate().sha256(), file.candidate().bytes()),
        null,
        new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, cell.threads()),
        plan.warmupRule(),
        plan.timingRule(),
        plan.seed());
  }

  /** JMH tells when its warm-up began and ended, ms, and how many inferences it took. */
  private static Warmup warmup(JmhFork.Measured fork) {
    BenchmarkResultMetaData times = fork.result().getMetadata();
    List<Double> medians = fork.warmupMedians();
    int last = medians.size() - 1;
    return new Warmup(
        Math.toIntExact(times.getWarmupOps()),
        TimeUnit.MILLISECONDS.toNanos(times.getMeasurementTime() - times.getWarmupTime()),
        settled(medians),
        last < 0 ? 0 : medians.get(last) * TimeUnit.MILLISECONDS.toNanos(1));
  }

  /** By the agent's own rule, JMH's iterations of warm-up being the windows. */
  static boolean settled(List<Double> medians) {
    int last = medians.size() - 1;
    if (last < 1) {
      return false;
    }
    double change = Math.abs(medians.get(last) - medians.get(last - 1)) / medians.get(last - 1);
    return change < WarmupRule.CONVERGENCE.tolerance;
  }
}
