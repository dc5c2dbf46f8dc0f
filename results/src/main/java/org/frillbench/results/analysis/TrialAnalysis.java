package org.frillbench.results.analysis;

import java.util.Set;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.TrialFigures;
import org.frillbench.results.warning.Warning;

/**
 * One trial with what its samples say.
 *
 * @param measurement the trial as recorded
 * @param figures its own figures, from its samples
 * @param warnings what may be wrong with it
 */
public record TrialAnalysis(Measurement measurement, TrialFigures figures, Set<Warning> warnings) {

  static TrialAnalysis of(Measurement measurement, Target.Kind kind) {
    long[] samples = measurement.samplesNs().toArray();
    TrialFigures figures =
        kind.keepsOrder() ? TrialFigures.of(samples) : TrialFigures.unordered(samples);
    return new TrialAnalysis(
        measurement, figures, WarningRules.ofTrial(measurement, kind, figures.steadiness()));
  }
}
