package org.frillbench.results.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.frillbench.results.statistics.Quantiles;

/** Where trial medians come from, and what is true of them. */
public final class Population {

  private static final int SAMPLES = 200;
  private static final int REFERENCE = 20_000;
  private static final int PAIRS = 400_000;
  private static final long REFERENCE_SEED = 20_261_124;

  private final String name;
  private final ToDoubleFunction<Random> draw;
  private final double centre;
  private final double mean;

  private Population(String name, ToDoubleFunction<Random> draw, double[] reference) {
    this.name = name;
    this.draw = draw;
    double[] logs = Arrays.stream(reference).map(Math::log).toArray();
    this.mean = Math.exp(Arrays.stream(logs).average().orElseThrow());
    this.centre = Math.exp(centre(logs));
  }

  /** The three made-up ones. */
  public static List<Population> simulated() {
    return Arrays.stream(Simulated.values()).map(Population::of).toList();
  }

  static Population of(Simulated model) {
    ToDoubleFunction<Random> draw = random -> median(model.trial(SAMPLES, random));
    Random random = new Random(REFERENCE_SEED);
    double[] reference = new double[REFERENCE];
    Arrays.setAll(reference, i -> draw.applyAsDouble(random));
    String name = "simulated, " + model.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Population(name, draw, reference);
  }

  /** Real trials: every draw is one of {@code mediansNs}, at least one, with equal chance. */
  public static Population pool(String name, double[] mediansNs) {
    double[] pool = mediansNs.clone();
    return new Population(name, random -> pool[random.nextInt(pool.length)], pool);
  }

  private static double median(long[] samples) {
    return Quantiles.median(Arrays.stream(samples).asDoubleStream().toArray());
  }

  /**
   * The median of the means of two draws: of all pairs of a pool, of many random ones otherwise.
   */
  private static double centre(double[] logs) {
    int n = logs.length;
    if ((long) n * n <= PAIRS) {
      double[] means = new double[n * n];
      Arrays.setAll(means, i -> (logs[i / n] + logs[i % n]) / 2);
      return Quantiles.median(means);
    }
    Random random = new Random(REFERENCE_SEED);
    double[] means = new double[PAIRS];
    Arrays.setAll(means, i -> (logs[random.nextInt(n)] + logs[random.nextInt(n)]) / 2);
    return Quantiles.median(means);
  }

  /** What people may call it. */
  public String name() {
    return name;
  }

  /** The true latency: the centre that Hodges and Lehmann's estimate aims at, ns. */
  double centre() {
    return centre;
  }

  /** The geometric mean, at which Student's t on logs aims, ns. */
  double mean() {
    return mean;
  }

  /** The medians of {@code trials} trials, ns. */
  double[] draw(int trials, Random random) {
    double[] medians = new double[trials];
    Arrays.setAll(medians, i -> draw.applyAsDouble(random));
    return medians;
  }
}
