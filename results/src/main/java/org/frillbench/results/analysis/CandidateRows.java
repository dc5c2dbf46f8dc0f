package org.frillbench.results.analysis;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.warning.Warning;

/** Makes each candidate's table row: its figures beside the teacher's and the target's limits. */
final class CandidateRows {

  private final RunDrift drift;
  private final MeasuredLimits limits;
  private final Double precision;
  private final Map<Settings, Double> teachersNs = new HashMap<>();

  /**
   * Rows of the run that {@code groups} are from.
   *
   * @param drift the run's drift; null where too few rounds show it
   */
  CandidateRows(RunFile run, List<CandidateTrials> groups, RunDrift drift) {
    this.drift = drift;
    this.limits = MeasuredLimits.of(run.limits() == null ? List.of() : run.limits());
    this.precision = run.run().plan().precision();
    groups.stream()
        .filter(group -> group.candidate().isTeacher())
        .forEach(group -> teachersNs.putIfAbsent(group.settings(), group.latency().latencyNs()));
  }

  /** The row of {@code group}. */
  TableRow of(CandidateTrials group) {
    Candidate candidate = group.candidate();
    List<Measurement> trials = group.measurements();
    Latency latency = group.latency();
    Double teacherNs = teachersNs.get(group.settings());
    Double shareWaited = Contention.shareWaited(trials);
    return new TableRow(
        candidate.name(),
        candidate.sha256(),
        candidate.spec(),
        candidate.bytes(),
        candidate.parameters(),
        candidate.macs(),
        candidate.kind(),
        candidate.weightTypes(),
        group.settings(),
        ActualSettings.inAll(trials),
        group.medians(),
        latency.latencyNs(),
        latency.interval(),
        stoppedByWidth(latency.interval()),
        latency.percentilesNs(),
        latency.percentileIntervals(),
        teacherNs == null ? null : teacherNs / latency.latencyNs(),
        latency.change(),
        shareWaited,
        Memory.peakResidentBytes(trials),
        Energy.microjoules(trials),
        Phases.of(trials),
        limits.roofline(candidate, group.settings(), group.medianNs()),
        latency.checks(),
        warnings(group, shareWaited));
  }

  /** Whether {@code interval} ended a measurement by being narrow; null where it did not. */
  private Boolean stoppedByWidth(Interval interval) {
    return (precision != null && interval.relativeHalfWidth() <= precision) ? Boolean.TRUE : null;
  }

  private List<Warning> warnings(CandidateTrials group, Double shareWaited) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    group.trials().forEach(trial -> warnings.addAll(trial.warnings()));
    warnings.addAll(WarningRules.ofCandidate(group.latency(), shareWaited));
    warnings.addAll(WarningRules.ofRun(drift));
    return List.copyOf(warnings);
  }
}
