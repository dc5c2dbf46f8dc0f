package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WholeOutputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of at least 50 iterations and 1 s, for trials that took 3 s. */
final class ReportPlausibilityTest {

  private static final Duration ELAPSED = Duration.ofSeconds(3);
  private static final TrialRequest REQUEST =
      new TrialRequest(
          "t-1",
          new TrialRequest.StoredFile("/data/local/tmp/x.tflite", TrialJobs.SHA, 3),
          null,
          new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
          WarmupRule.CONVERGENCE,
          TimingRule.DEFAULT,
          1);

  private static TrialReport report(int threads, Phases phases, long warmupNs, long... samples) {
    return report(threads, phases, warmupNs, TimedSeries.End.ENOUGH, samples);
  }

  private static TrialReport report(
      int threads, Phases phases, long warmupNs, TimedSeries.End end, long... samples) {
    DeviceState nothing = DeviceState.reading(null, null, null, null, null, null);
    return TrialReport.measured(
        REQUEST,
        new EngineUsed(Engine.TFLITE, "2.16.1", Kernels.XNNPACK, threads, null, null, null),
        phases,
        new Warmup(10, warmupNs, true, 0),
        new TimedSeries(samples, end),
        new OutputDigest("cd", null),
        new MemoryUse(null, null, null, null, null),
        null,
        nothing,
        nothing,
        null);
  }

  private static long[] samples(int count, long ns) {
    long[] samples = new long[count];
    Arrays.fill(samples, ns);
    return samples;
  }

  private static Optional<String> objection(TrialReport report) {
    return ReportPlausibility.objection(report, REQUEST, ELAPSED);
  }

  private static Phases phases() {
    return new Phases(100_000_000, 5_000_000L, 20_000_000);
  }

  @Test
  void plausibleReportIsAccepted() {
    assertEquals(
        Optional.empty(), objection(report(1, phases(), 300_000_000, samples(100, 10_100_000))));
  }

  @Test
  void reportOfAnotherNumberOfThreadsIsRefused() {
    String why =
        objection(report(Integer.MAX_VALUE, phases(), 1, samples(100, 10_100_000))).orElseThrow();
    assertEquals("it claims 2147483647 threads where 1 were asked for", why);
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, 1, 1, 50, 9223372036854775807",
    "1000000, 1, 1, 100, 40000000",
    "9223372036854775807, 1, 1, 100, 10100000",
    "1, 1, 9223372036854775807, 100, 10100000",
    "-9223372036854775807, 1, 1, 100, 10100000",
    "1, 1, -1, 100, 10100000"
  })
  void timesLongerThanTheTrialAreNot(long load, long first, long warmup, int count, long ns) {
    String why =
        objection(report(1, new Phases(load, null, first), warmup, samples(count, ns)))
            .orElseThrow();
    assertEquals("its times are longer than the trial, which took 3000 ms", why);
  }

  @Test
  void outputsAloneAreNoAnswerToARequestForASeriesNorASeriesToOneForOutputs() {
    TrialReport outputs =
        TrialReport.untimed(
            REQUEST,
            new EngineUsed(Engine.TFLITE, "2.16.1", Kernels.XNNPACK, 1, null, null, null),
            phases(),
            new OutputDigest("cd", null),
            WholeOutputs.refused("none"));
    TrialReport series = report(1, phases(), 300_000_000, samples(100, 10_100_000));
    String why = "it is no answer to what was asked for";
    assertEquals(Optional.of(why), objection(outputs));
    TrialRequest untimed = REQUEST.with(new OutputsRequest(null)).untimed();
    assertEquals(Optional.of(why), ReportPlausibility.objection(series, untimed, ELAPSED));
    assertEquals(Optional.empty(), ReportPlausibility.objection(outputs, untimed, ELAPSED));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, ENOUGH",
    "50, 1, ENOUGH",
    "49, 30000000, ENOUGH",
    "1, 1, FULL",
    "60, 1000, TIME_CAP"
  })
  void aSeriesShorterThanAskedForIsNot(int count, long ns, TimedSeries.End end) {
    Optional<String> why = objection(report(1, phases(), 1, end, samples(count, ns)));
    assertTrue(why.orElseThrow().contains("shorter than what was asked for"));
  }
}
