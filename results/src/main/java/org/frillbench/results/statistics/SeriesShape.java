package org.frillbench.results.statistics;

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

  static SeriesShape of(SortedSamples sorted, List<Levels.Level> levels) {
    Outliers.Fences fences = Outliers.fences(sorted);
    return new SeriesShape(fences.low(), fences.high(), levels);
  }
}
