package org.frillbench.results.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.frillbench.results.statistics.MeanEstimate;
import org.frillbench.results.statistics.Quantiles;

/** A population of trial medians, simulated or resampled, with its true location parameters. */
public final class Population {

  private static final int SAMPLES_PER_TRIAL = 200;
  private static final int REFERENCE_TRIALS = 20_000;
  private static final int MAX_PAIRS = 400_000;
  private static final long REFERENCE_SEED = 20_261_124;

  private final String name;
  private final ToDoubleFunction<Random> draw;
  private final double centre;
  private final double mean;

  private Population(String name, ToDoubleFunction<Random> draw, double[] reference) {
    this.name = name;
    this.draw = draw;
    double[] logs = MeanEstimate.logs(reference);
    this.mean = Math.exp(Arrays.stream(logs).average().orElseThrow());
    this.centre = Math.exp(centre(logs));
  }

  /** The populations of all {@link Simulated} models. */
  public static List<Population> simulated() {
    return Arrays.stream(Simulated.values()).map(Population::of).toList();
  }

  static Population of(Simulated model) {
    ToDoubleFunction<Random> draw = random -> median(model.trial(SAMPLES_PER_TRIAL, random));
    Random random = new Random(REFERENCE_SEED);
    double[] reference = new double[REFERENCE_TRIALS];
    Arrays.setAll(reference, i -> draw.applyAsDouble(random));
    String name = "simulated, " + model.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Population(name, draw, reference);
  }

  /**
   * Resampling with replacement from real trials.
   *
   * @param name for tables
   * @param mediansNs one median per trial, at least one, ns
   */
  public static Population pool(String name, double[] mediansNs) {
    double[] pool = mediansNs.clone();
    return new Population(name, random -> pool[random.nextInt(pool.length)], pool);
  }

  private static double median(long[] samples) {
    return Quantiles.median(Arrays.stream(samples).asDoubleStream().toArray());
  }

  /**
   * The pseudomedian, which the Hodges-Lehmann estimator estimates: the median of the mean of two
   * independent draws, over all pairs of a small pool, otherwise over random pairs.
   */
  private static double centre(double[] logs) {
    int n = logs.length;
    if ((long) n * n <= MAX_PAIRS) {
      double[] means = new double[n * n];
      Arrays.setAll(means, i -> (logs[i / n] + logs[i % n]) / 2);
      return Quantiles.median(means);
    }
    Random random = new Random(REFERENCE_SEED);
    double[] means = new double[MAX_PAIRS];
    Arrays.setAll(means, i -> (logs[random.nextInt(n)] + logs[random.nextInt(n)]) / 2);
    return Quantiles.median(means);
  }

  /** The name in tables. */
  public String name() {
    return name;
  }

  /** The true latency: the pseudomedian on logarithms, transformed back, ns. */
  double centre() {
    return centre;
  }

  /** The true geometric mean, which Student's t on logarithms estimates, ns. */
  double mean() {
    return mean;
  }

  /** The medians of {@code trials} simulated trials, ns. */
  double[] draw(int trials, Random random) {
    double[] medians = new double[trials];
    Arrays.setAll(medians, i -> draw.applyAsDouble(random));
    return medians;
  }
}
