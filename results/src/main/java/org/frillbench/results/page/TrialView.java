package org.frillbench.results.page;

import java.util.List;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.results.analysis.Contention;
import org.frillbench.results.analysis.TrialAnalysis;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.statistics.Levels;
import org.frillbench.results.statistics.SeriesShape;
import org.frillbench.results.warning.Warning;

/**
 * A trial as a page shows it.
 *
 * @param place its place among all trials of the run in the order taken, from 1
 * @param round its round, from 1
 * @param medianNs its median, ns
 * @param outliers number of outliers
 * @param lowFenceNs samples below it are outliers, ns
 * @param highFenceNs samples above it are outliers, ns
 * @param levels its levels, with the indices of samples and medians in ns
 * @param series its samples, reduced
 * @param warmupIterations iterations of the warm-up before the series
 * @param warmupNs the time of the warm-up, ns
 * @param settled whether the warm-up settled; absent where it was too short to show it
 * @param celsiusBefore the hottest thermal zone of the processor before the trial; absent where it
 *     is not reported, like all below
 * @param celsiusAfter the same after the trial
 * @param clockBeforeKHz the fastest core's clock before the trial, kHz
 * @param clockAfterKHz the same after the trial
 * @param thermalStatus Android's thermal status after the trial, 0 to 6
 * @param shareWaited of the time in which its threads were ready to run, the share that they waited
 *     for a core, 0 to 1
 * @param warnings what may be wrong with it
 */
record TrialView(
    int place,
    int round,
    double medianNs,
    int outliers,
    double lowFenceNs,
    double highFenceNs,
    List<Levels.Level> levels,
    SeriesView series,
    int warmupIterations,
    long warmupNs,
    @MayBeAbsent Boolean settled,
    @MayBeAbsent Double celsiusBefore,
    @MayBeAbsent Double celsiusAfter,
    @MayBeAbsent Long clockBeforeKHz,
    @MayBeAbsent Long clockAfterKHz,
    @MayBeAbsent Integer thermalStatus,
    @MayBeAbsent Double shareWaited,
    List<String> warnings) {

  /**
   * The view of a trial.
   *
   * @param place its place in the run, from 1
   * @param mostBuckets the most buckets of its series
   */
  static TrialView of(TrialAnalysis trial, int place, int mostBuckets) {
    Measurement measured = trial.measurement();
    SeriesShape shape = trial.figures().shape();
    DeviceState before = measured.before();
    DeviceState after = measured.after();
    return new TrialView(
        place,
        measured.round(),
        trial.figures().medianNs(),
        trial.figures().outliers(),
        shape.lowFenceNs(),
        shape.highFenceNs(),
        shape.levels(),
        SeriesView.of(measured.samplesNs().toArray(), mostBuckets),
        measured.warmup().iterations,
        measured.warmup().ns,
        measured.warmup().settled,
        before.temperatureCelsius,
        after.temperatureCelsius,
        fastest(before),
        fastest(after),
        after.thermalStatus,
        Contention.shareWaited(List.of(measured)),
        trial.warnings().stream().map(Warning::id).toList());
  }

  private static Long fastest(DeviceState state) {
    List<Long> clocks = state.clocksKHz == null ? List.of() : state.clocksKHz;
    return clocks.stream().max(Long::compare).filter(kHz -> kHz > 0).orElse(null);
  }
}
