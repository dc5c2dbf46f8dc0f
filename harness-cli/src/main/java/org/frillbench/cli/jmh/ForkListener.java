package org.frillbench.cli.jmh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Receives JMH's messages unprinted, and its warm-up's figures, which its results lack. */
final class ForkListener implements OutputFormat {

  private static final double MEDIAN = 50;

  private final List<Double> warmupMedians = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();

  /** Median of each iteration of warm-up, in the benchmark's unit. */
  List<Double> warmupMedians() {
    return warmupMedians;
  }

  /** All that JMH and the fork printed. */
  String said() {
    return said.toString();
  }

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams params, int iteration, IterationResult data) {
    if (params.getType() == IterationType.WARMUP) {
      warmupMedians.add(data.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
    }
  }

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams params, int iteration) {}

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {}

  @Override
  public void endBenchmark(BenchmarkResult result) {}

  @Override
  public void startRun() {}

  @Override
  public void endRun(Collection<RunResult> result) {}

  @Override
  public synchronized void print(String text) {
    said.append(text);
  }

  @Override
  public synchronized void println(String line) {
    said.append(line).append('\n');
  }

  @Override
  public void verbosePrintln(String line) {}

  @Override
  public synchronized void write(int character) {
    said.append((char) character);
  }

  @Override
  public synchronized void write(byte[] text) {
    said.append(new String(text, StandardCharsets.UTF_8));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
