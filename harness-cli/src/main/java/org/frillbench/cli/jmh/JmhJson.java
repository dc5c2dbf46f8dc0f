package org.frillbench.cli.jmh;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.WorkloadParams;

/** JMH's own JSON, as its viewers read it, of forks that took turns. */
public final class JmhJson {

  private JmhJson() {}

  /** All of {@code forks}, in the order taken, as JMH's results. */
  public static String of(List<BenchmarkResult> forks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(together(forks));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The forks of one benchmark with one set of parameters belong together. */
  static List<RunResult> together(List<BenchmarkResult> forks) {
    Map<String, List<BenchmarkResult>> groups = new LinkedHashMap<>();
    for (BenchmarkResult fork : forks) {
      groups.computeIfAbsent(key(fork.getParams()), key -> new ArrayList<>()).add(fork);
    }
    List<RunResult> results = new ArrayList<>();
    for (List<BenchmarkResult> group : groups.values()) {
      results.add(new RunResult(params(group.get(0).getParams(), group.size()), group));
    }
    return results;
  }

  private static String key(BenchmarkParams params) {
    StringBuilder key = new StringBuilder(params.getBenchmark()).append(params.getMode());
    params.getParamsKeys().forEach(name -> key.append('\n').append(params.getParam(name)));
    return key.toString();
  }

  /** The same, but saying how many forks there were: JMH was asked for one at a time. */
  private static BenchmarkParams params(BenchmarkParams one, int forks) {
    WorkloadParams workload = new WorkloadParams();
    one.getParamsKeys().forEach(name -> workload.put(name, one.getParam(name), 0));
    return new BenchmarkParams(
        one.getBenchmark(),
        one.generatedBenchmark(),
        one.shouldSynchIterations(),
        one.getThreads(),
        one.getThreadGroups(),
        one.getThreadGroupLabels(),
        forks,
        one.getWarmupForks(),
        one.getWarmup(),
        one.getMeasurement(),
        one.getMode(),
        workload,
        one.getTimeUnit(),
        one.getOpsPerInvocation(),
        one.getJvm(),
        one.getJvmArgs(),
        one.getJdkVersion(),
        one.getVmName(),
        one.getVmVersion(),
        one.getJmhVersion(),
        one.getTimeout());
  }
}
