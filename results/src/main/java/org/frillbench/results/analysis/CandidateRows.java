package org.frillbench.results.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.warning.Warning;

/** Makes each candidate's table row: its figures beside the target's limits. */
final class CandidateRows {

  private final RunDrift drift;
  private final MeasuredLimits limits;

  /**
   * Rows of {@code run}.
   *
   * @param drift the run's drift; null where too few rounds show it
   */
  CandidateRows(RunFile run, RunDrift drift) {
    this.drift = drift;
    this.limits = MeasuredLimits.of(run.limits() == null ? List.of() : run.limits());
  }

  /** The row of {@code group}, without a reference. */
  TableRow of(CandidateTrials group) {
    Candidate candidate = group.candidate();
    List<Measurement> trials = group.measurements();
    Latency latency = group.latency();
    Double shareWaited = Contention.shareWaited(trials);
    OutputAgreement outputs = new OutputAgreement(candidate, trials);
    return new TableRow(
        candidate.name(),
        candidate.side(),
        candidate.sha256(),
        candidate.spec(),
        candidate.conversion(),
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
        latency.percentilesNs(),
        latency.percentileIntervals(),
        null,
        latency.change(),
        shareWaited,
        Memory.peakResidentBytes(trials),
        Energy.microjoules(trials),
        Phases.of(trials),
        limits.roofline(candidate, group.settings(), group.medianNs()),
        outputs.figures(),
        latency.checks(),
        warnings(group, shareWaited, outputs));
  }

  private List<Warning> warnings(
      CandidateTrials group, Double shareWaited, OutputAgreement outputs) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    group.trials().forEach(trial -> warnings.addAll(trial.warnings()));
    warnings.addAll(WarningRules.ofCandidate(group.latency(), shareWaited));
    warnings.addAll(WarningRules.ofOutputs(outputs));
    warnings.addAll(WarningRules.ofRun(drift));
    return List.copyOf(warnings);
  }
}
