package org.frillbench.results.compare;

import java.util.Arrays;
import org.hipparchus.stat.inference.MannWhitneyUTest;

/**
 * The Mann-Whitney test (Annals of Mathematical Statistics 18, 1947), for those who ask: no verdict
 * uses it, because it says that something changed and not by how much.
 */
public final class RankTest {

  private RankTest() {}

  /**
   * How often two sides that are alike would differ so much in rank, two-sided: exact; where two
   * values are equal, by the normal approximation.
   */
  public static double p(double[] base, double[] newer) {
    return new MannWhitneyUTest().mannWhitneyUTest(base, newer, distinct(base, newer));
  }

  private static boolean distinct(double[] base, double[] newer) {
    double[] all = Arrays.copyOf(base, base.length + newer.length);
    System.arraycopy(newer, 0, all, base.length, newer.length);
    return Arrays.stream(all).distinct().count() == all.length;
  }

  /**
   * The p of several tests corrected for their number, in the same order (Holm, Scandinavian
   * Journal of Statistics 6, 1979).
   */
  public static double[] holm(double... p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Double.compare(p[one], p[other]));
    double[] corrected = new double[p.length];
    double greatest = 0;
    for (int i = 0; i < p.length; i++) {
      greatest = Math.max(greatest, Math.min(1, (p.length - i) * p[order[i]]));
      corrected[order[i]] = greatest;
    }
    return corrected;
  }
}
