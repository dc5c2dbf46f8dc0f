package org.frillbench.cli.audit;

import java.util.Arrays;

/** The medians of one condition, one a round. */
public final class NoiseSample {

  private final String name;
  private final double[] logNs;
  private final double[] logHalves;
  private boolean halved = true;

  NoiseSample(String name, int rounds) {
    this(name, new double[rounds], new double[rounds]);
  }

  private NoiseSample(String name, double[] logNs, double[] logHalves) {
    this.name = name;
    this.logNs = logNs;
    this.logHalves = logHalves;
  }

  /** Its first {@code rounds}. */
  NoiseSample first(int rounds) {
    NoiseSample first =
        new NoiseSample(name, Arrays.copyOf(logNs, rounds), Arrays.copyOf(logHalves, rounds));
    first.halved = halved;
    return first;
  }

  /**
   * Adds a trial.
   *
   * @param round from 1
   * @param logHalves log of its first half's median over its second's; null if unknown
   */
  void add(int round, double medianNs, Double logHalves) {
    logNs[round - 1] = Math.log(medianNs);
    halved &= logHalves != null;
    this.logHalves[round - 1] = logHalves == null ? 0 : logHalves;
  }

  /** The condition's. */
  public String name() {
    return name;
  }

  /** How many rounds it is of. */
  public int rounds() {
    return logNs.length;
  }

  /** Whether the halves of its series are known. */
  boolean halved() {
    return halved;
  }

  /** The median of these rounds' medians, ns. */
  double medianNs(int... rounds) {
    double[] sorted = Arrays.stream(rounds).mapToDouble(round -> logNs[round]).sorted().toArray();
    int n = sorted.length;
    return Math.exp((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }

  /** Standard deviation of these rounds' log medians, between processes. */
  double between(int... rounds) {
    return deviation(Arrays.stream(rounds).mapToDouble(round -> logNs[round]).toArray());
  }

  /**
   * Standard deviation of a log median within a process: half of that of the difference between a
   * series' halves.
   */
  double within(int... rounds) {
    return deviation(Arrays.stream(rounds).mapToDouble(round -> logHalves[round]).toArray()) / 2;
  }

  private static double deviation(double... values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
