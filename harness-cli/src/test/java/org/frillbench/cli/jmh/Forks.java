package org.frillbench.cli.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.BenchmarkResultMetaData;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.SampleTimeResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.SampleBuffer;

/** JMH's results as its forks bring them, made by hand. */
final class Forks {

  private static final IterationParams ITERATION =
      new IterationParams(IterationType.MEASUREMENT, 2, TimeValue.seconds(1), 1);

  private Forks() {}

  /** A fork in mode sample: the times of each iteration, ns. */
  static BenchmarkResult sampled(String candidate, long[]... iterations) {
    List<Result<?>> results = new ArrayList<>();
    for (long[] times : iterations) {
      SampleBuffer buffer = new SampleBuffer();
      for (long ns : times) {
        buffer.add(ns);
      }
      results.add(
          new SampleTimeResult(ResultRole.PRIMARY, "inference", buffer, TimeUnit.MILLISECONDS));
    }
    return fork(params(candidate, Mode.SampleTime), results);
  }

  /** A fork in mode average: so many inferences in so many ms. */
  static BenchmarkResult average(String candidate, double inferences, long ms) {
    return fork(
        params(candidate, Mode.AverageTime),
        List.of(
            new AverageTimeResult(
                ResultRole.PRIMARY,
                "inference",
                inferences,
                TimeUnit.MILLISECONDS.toNanos(ms),
                TimeUnit.MILLISECONDS)));
  }

  private static BenchmarkResult fork(BenchmarkParams params, List<Result<?>> results) {
    List<IterationResult> iterations = new ArrayList<>();
    for (Result<?> result : results) {
      IterationResult iteration = new IterationResult(params, ITERATION, null);
      iteration.addResult(result);
      iterations.add(iteration);
    }
    // Started at 1,000 ms, warm-up from 1,200 to 3,200 ms with 70 inferences, then 90 until 5,200.
    return new BenchmarkResult(
        params, iterations, new BenchmarkResultMetaData(1200, 3200, 5200, 70, 90));
  }

  private static BenchmarkParams params(String candidate, Mode mode) {
    WorkloadParams workload = new WorkloadParams();
    workload.put("candidate", candidate, 0);
    return new BenchmarkParams(
        "org.example.Benchmark.inference",
        "org.example.jmh_generated.Benchmark",
        true,
        1,
        new int[] {1},
        List.of(),
        1,
        0,
        ITERATION,
        ITERATION,
        mode,
        workload,
        TimeUnit.MILLISECONDS,
        1,
        "java",
        List.of(),
        "17",
        "a VM",
        "17",
        "1.37",
        TimeValue.minutes(1));
  }
}
