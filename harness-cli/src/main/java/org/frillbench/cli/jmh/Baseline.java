package org.frillbench.cli.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.Measurement;
import org.openjdk.jmh.results.BenchmarkResult;

/** The results of a plan's forks so far. */
public final class Baseline {

  private final List<BenchmarkResult> forks = new ArrayList<>();
  private final Map<JmhPlan.Cell, List<Double>> meansNs = new LinkedHashMap<>();
  private final Map<JmhPlan.Cell, List<double[]>> samplesNs = new LinkedHashMap<>();

  /** Keeps JMH's own result of a fork. */
  void result(BenchmarkResult fork) {
    forks.add(fork);
  }

  /** Keeps a fork in mode average. */
  void average(JmhPlan.Cell cell, AverageFork average) {
    meansNs.computeIfAbsent(cell, key -> new ArrayList<>()).add(average.meanNs());
  }

  /** Keeps a fork in mode sample. */
  void sample(JmhPlan.Cell cell, Measurement measurement) {
    double[] samples = LongStream.of(measurement.samplesNs().toArray()).asDoubleStream().toArray();
    samplesNs.computeIfAbsent(cell, key -> new ArrayList<>()).add(samples);
  }

  /** JMH's own results of the forks that it ran here, in the order taken. */
  public List<BenchmarkResult> forks() {
    return List.copyOf(forks);
  }

  /** What an inference took on average, ns: a figure a fork. */
  double[] meansNs(JmhPlan.Cell cell) {
    return meansNs.getOrDefault(cell, List.of()).stream().mapToDouble(mean -> mean).toArray();
  }

  /** The sampled times of each fork, ns. */
  List<double[]> samplesNs(JmhPlan.Cell cell) {
    return samplesNs.getOrDefault(cell, List.of());
  }
}
