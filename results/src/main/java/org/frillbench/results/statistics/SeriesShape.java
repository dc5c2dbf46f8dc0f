package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What a picture of one trial's series marks.
 *
 * @param lowFenceNs samples below it are outliers, ns; see {@link Outliers}
 * @param highFenceNs samples above it are outliers, ns
 * @param levels its levels, with the indices of samples and medians in ns; one level where the
 *     order of the samples is unknown, or there are under 50
 */
public record SeriesShape(double lowFenceNs, double highFenceNs, List<Levels.Level> levels) {
  public SeriesShape {
    levels = List.copyOf(levels);
  }

  /**
   * The shape of {@code samplesNs}, at least one.
   *
   * @param ordered whether they are in the order measured
   */
  public static SeriesShape of(long[] samplesNs, boolean ordered) {
    double[] series = Arrays.stream(samplesNs).asDoubleStream().toArray();
    SortedSamples sorted = new SortedSamples(series);
    Outliers.Fences fences = Outliers.fences(sorted);
    return new SeriesShape(
        fences.low(),
        fences.high(),
        ordered
            ? Steadiness.levels(series)
            : List.of(new Levels.Level(0, series.length, sorted.quantile(0.5))));
  }
}
