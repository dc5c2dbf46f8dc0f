package org.frillbench.cli.jmh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.results.document.Format;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;

/** From what JMH brings to what a record holds, with known answers. */
final class ForkRecordTest {

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  private static CandidateFile candidate(String name) {
    Candidate candidate =
        new Candidate(
            name,
            null,
            DIGEST,
            8,
            null,
            2,
            2L,
            List.of(),
            NumericKind.FLOAT32,
            List.of("FLOAT32"),
            null,
            null,
            null);
    return new CandidateFile(Path.of(name + ".tflite"), candidate, List.of(), List.of(), List.of());
  }

  private static JmhPlan plan(CandidateFile... candidates) {
    return new JmhPlan(
        List.of(candidates),
        List.of(1),
        List.of(Mode.SampleTime),
        3,
        2,
        2,
        Duration.ofSeconds(1),
        1);
  }

  /** JMH keeps ten bits of a time: 1,000,000 ns becomes 976 times 1,024 ns. */
  @Test
  void iterationsKeepOrderAndLoseUnderTwoThousandthsOfPrecision() {
    BenchmarkResult fork =
        Forks.sampled("a", new long[] {1_000_000, 700, 700}, new long[] {513, 2049});
    assertArrayEquals(new long[] {700, 700, 999_424, 513, 2048}, JmhSamples.of(fork));
  }

  @Test
  void forkIsRecordedAsATrial() throws Exception {
    CandidateFile candidate = candidate("a");
    JmhPlan plan = plan(candidate);
    JmhFork.Measured fork =
        new JmhFork.Measured(
            Forks.sampled("a", new long[] {600, 700}, new long[] {800}),
            facts(),
            List.of(1.00, 1.03));
    Measurement trial =
        ForkRecord.of(fork, plan, new JmhPlan.Cell(candidate, 1), /* round= */ 2, /* order= */ 1);
    assertArrayEquals(new long[] {600, 700, 800}, trial.samplesNs().toArray());
    assertEquals(70, trial.warmup().iterations);
    assertEquals(2_000_000_000L, trial.warmup().ns);
    assertTrue(trial.warmup().settled);
    assertEquals(Kernels.XNNPACK, trial.settings().kernels());
    assertEquals(2, trial.round());
    assertEquals(List.of(), trial.warnings());
    assertEquals(700, fork.p50Ns());
    assertTrue(plan.warmupRule().sane());
    assertEquals(2_000_000_000L, plan.warmupRule().minNs);
    assertEquals(2_000_000_000L, plan.timingRule().minNs);
  }

  @Test
  void averageForkIsRecordedWithTheMeanOfEachIteration() throws Exception {
    CandidateFile candidate = candidate("a");
    JmhFork.Measured fork = new JmhFork.Measured(Forks.average("a", 100, 200), facts(), List.of());
    AverageFork average =
        ForkRecord.average(fork, new JmhPlan.Cell(candidate, 1), /* round= */ 2, /* order= */ 3);
    assertEquals("a", average.candidate());
    assertEquals(2, average.round());
    assertEquals(3, average.order());
    assertEquals("2.20.0", average.settings().engineVersion());
    assertEquals(List.of(2e6), average.iterationMeansNs());
  }

  @Test
  void warmUpIsSettledIfItsLastTwoIterationsDifferByUnderFourPercent() throws Exception {
    assertTrue(ForkRecord.settled(List.of(9.0, 1.00, 1.039)));
    assertFalse(ForkRecord.settled(List.of(1.00, 1.04)));
    assertFalse(ForkRecord.settled(List.of(1.00)));
    CandidateFile candidate = candidate("a");
    JmhFork.Measured fork =
        new JmhFork.Measured(Forks.sampled("a", new long[] {600}), facts(), List.of(2.0, 1.0));
    Measurement trial = ForkRecord.of(fork, plan(candidate), new JmhPlan.Cell(candidate, 1), 1, 1);
    assertFalse(trial.warmup().settled);
  }

  private static ForkFacts facts() {
    DeviceState state = DeviceState.reading(null, null, null, null, null, null);
    return new ForkFacts(
        null,
        new EngineUsed(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 1, 2, 2, 1),
        new Phases(3, 2L, 1),
        new OutputDigest(DIGEST, null),
        new MemoryUse(null, null, null, null, null),
        state,
        state);
  }

  /** Logs 0, ln 2, ln 4 against three zeros: Welch's t with 2 degrees of freedom reaches 4.3027. */
  @Test
  void ratioIntervalIsWelchsOnLogs() {
    MeansRatio ratio = MeansRatio.of(new double[] {1, 2, 4}, new double[] {1, 1, 1});
    double reach = 4.302653 * Math.log(2) / Math.sqrt(3);
    assertEquals(2, ratio.value(), 1e-12);
    assertEquals(2 * Math.exp(-reach), ratio.low(), 1e-6);
    assertEquals(2 * Math.exp(reach), ratio.high(), 1e-4);
    assertEquals(
        "3.00×, no interval from one fork",
        MeansRatio.of(new double[] {6}, new double[] {2}).text());
  }

  @Test
  void tableShowsAveragesAndQuantiles() throws Exception {
    CandidateFile one = candidate("one");
    JmhPlan plan = plan(one, candidate("other"));
    Baseline baseline = new Baseline();
    for (long ms : List.of(100L, 200L, 400L)) {
      JmhPlan.Cell cell = new JmhPlan.Cell(one, 1);
      BenchmarkResult fork = Forks.average("one", 100, ms);
      JmhFork.Measured measured = new JmhFork.Measured(fork, facts(), List.of());
      baseline.average(cell, ForkRecord.average(measured, cell, 1, 1));
    }
    String text = Format.TEXT.render(BaselineDocument.of(plan, baseline));
    assertTrue(text.matches("(?s).*\none +1 +3 +2\\.00 .*"), text);
    assertTrue(text.matches("(?s).*\nother +1 +0 +- +- +- .*"), text);
  }

  @Test
  void jmhJsonHasEveryForkUnderItsCandidate() {
    String json =
        JmhJson.of(
            List.of(
                Forks.average("a", 100, 100),
                Forks.average("b", 100, 700),
                Forks.average("b", 100, 900),
                Forks.average("a", 100, 300)));
    JsonArray benchmarks = JsonParser.parseString(json).getAsJsonArray();
    assertEquals(2, benchmarks.size());
    JsonObject a = benchmarks.get(0).getAsJsonObject();
    assertEquals("a", a.getAsJsonObject("params").get("candidate").getAsString());
    assertEquals(2, a.get("forks").getAsInt());
    JsonObject metric = a.getAsJsonObject("primaryMetric");
    assertEquals(2.0, metric.get("score").getAsDouble(), 1e-9);
    assertEquals("[[1.0],[3.0]]", metric.getAsJsonArray("rawData").toString());
  }
}
