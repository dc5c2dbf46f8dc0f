package org.frillbench.results.calibration;

import java.util.Random;

/**
 * Made-up trials. Within a trial iterations resemble their neighbours (AR(1), 0.6, on logs), their
 * noise is skewed to the slow side, and pauses of heavy tail (Pareto, 1.5) come now and then. From
 * trial to trial the process changes the pace in one of three ways.
 */
enum Simulated {
  /** Every process is slower than the best possible by an exponential amount, 10 % on average. */
  SKEWED {
    @Override
    double process(Random random) {
      return -0.10 * Math.log1p(-random.nextDouble());
    }
  },
  /** Student's t with 3 degrees of freedom, 5 %: most alike, some far off. */
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
  /** 3 % of noise, and three trials in ten half as slow again. */
  TWO_PACES {
    @Override
    double process(Random random) {
      return 0.03 * random.nextGaussian() + (random.nextInt(10) < 3 ? Math.log(1.5) : 0);
    }
  };

  private static final double NEIGHBOUR = 0.6;
  private static final double NOISE = 0.03;
  private static final double SKEW = 0.5;
  private static final double PAUSES = 0.03;
  private static final double PAUSE_TAIL = 1.5;
  private static final double NS = 1e6;

  /** The log of how much slower this process is. */
  abstract double process(Random random);

  /** The samples of one trial, ns. */
  long[] trial(int samples, Random random) {
    return series(samples, process(random), NEIGHBOUR, random);
  }

  /** Samples of a process with a given pace; 0 for {@code neighbour} makes them independent. */
  static long[] series(int samples, double process, double neighbour, Random random) {
    double fresh = Math.sqrt(1 - neighbour * neighbour);
    double state = random.nextGaussian();
    long[] ns = new long[samples];
    for (int i = 0; i < samples; i++) {
      double pause =
          random.nextDouble() < PAUSES ? Math.pow(1 - random.nextDouble(), -1 / PAUSE_TAIL) : 1;
      double noise = NOISE * (state + SKEW * Math.max(0, state));
      ns[i] = Math.round(NS * Math.exp(process + noise) * pause);
      state = neighbour * state + fresh * random.nextGaussian();
    }
    return ns;
  }
}
