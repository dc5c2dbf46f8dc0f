package org.frillbench.results.calibration;

import java.util.Random;

/**
 * Models of simulated trials. Within a trial, iterations are autocorrelated (AR(1), 0.6, on
 * logarithms), their noise is right-skewed, and 3 % of them have a pause with a heavy tail (Pareto,
 * 1.5). The level of a trial has one of three distributions.
 */
enum Simulated {
  /** Exponentially distributed slowdown of 10 % on average. */
  SKEWED {
    @Override
    double process(Random random) {
      return -0.10 * Math.log1p(-random.nextDouble());
    }
  },
  /** Student's t with 3 degrees of freedom, scaled by 5 %. */
  HEAVY_TAILED {
    @Override
    double process(Random random) {
      double square = 0;
      for (int i = 0; i < 3; i++) {
        square += Math.pow(random.nextGaussian(), 2);
      }
      return 0.05 * random.nextGaussian() / Math.sqrt(square / 3);
    }
  },
  /** Normal noise of 3 %; three trials in ten take 1.5 times as long. */
  BIMODAL {
    @Override
    double process(Random random) {
      return 0.03 * random.nextGaussian() + (random.nextInt(10) < 3 ? Math.log(1.5) : 0);
    }
  };

  private static final double AUTOCORRELATION = 0.6;
  private static final double NOISE = 0.03;
  private static final double SKEW = 0.5;
  private static final double PAUSE_SHARE = 0.03;
  private static final double PAUSE_TAIL = 1.5;
  private static final double NS = 1e6;

  /** Draws the log of the level of a trial, 0 for the reference level. */
  abstract double process(Random random);

  /** Draws the samples of one trial, in order, ns. */
  long[] trial(int samples, Random random) {
    return series(samples, process(random), AUTOCORRELATION, random);
  }

  /**
   * Draws the samples of one trial with a given level, in order, ns.
   *
   * @param samples number of samples
   * @param process log of the level, 0 for 1 ms
   * @param autocorrelation lag-1 autocorrelation, 0 for independent samples to below 1
   * @param random the source of randomness
   */
  static long[] series(int samples, double process, double autocorrelation, Random random) {
    double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
    double state = random.nextGaussian();
    long[] ns = new long[samples];
    for (int i = 0; i < samples; i++) {
      double pause =
          random.nextDouble() < PAUSE_SHARE
              ? Math.pow(1 - random.nextDouble(), -1 / PAUSE_TAIL)
              : 1;
      double noise = NOISE * (state + SKEW * Math.max(0, state));
      ns[i] = Math.round(NS * Math.exp(process + noise) * pause);
      state = autocorrelation * state + innovation * random.nextGaussian();
    }
    return ns;
  }
}
