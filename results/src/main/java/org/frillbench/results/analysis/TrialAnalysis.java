package org.frillbench.results.analysis;

import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.TrialFigures;

/**
 * One trial with what its samples say.
 *
 * @param measurement the trial as recorded
 * @param figures its own figures, from its samples
 */
public record TrialAnalysis(Measurement measurement, TrialFigures figures) {

  static TrialAnalysis of(Measurement measurement, Target.Kind kind) {
    long[] samples = measurement.samplesNs().toArray();
    return new TrialAnalysis(
        measurement,
        kind.keepsOrder() ? TrialFigures.of(samples) : TrialFigures.unordered(samples));
  }
}
