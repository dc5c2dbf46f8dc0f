package org.frillbench.results.analysis;

import java.util.List;
import java.util.Objects;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.statistics.Quantiles;

/** What a candidate's trials took of memory. */
final class Memory {

  private Memory() {}

  /** The median of the trials' peaks, bytes; null where one does not tell. */
  static Long peakResidentBytes(List<Measurement> trials) {
    List<Long> peaks = trials.stream().map(trial -> trial.memory().peakResidentBytes).toList();
    return peaks.stream().anyMatch(Objects::isNull)
        ? null
        : Math.round(Quantiles.median(peaks.stream().mapToDouble(Long::doubleValue).toArray()));
  }
}
