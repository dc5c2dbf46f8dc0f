package org.frillbench.results.record;

import java.util.List;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.warning.Warning;

/**
 * What the trials of one candidate under one setting say.
 *
 * @param candidate the candidate's name
 * @param kind what it computes in, and how it keeps its weights
 * @param settings how it was asked to run
 * @param used what really ran; absent where its trials differ in that
 * @param bytes size of its file
 * @param parameters its weights' elements
 * @param macs multiply-accumulates of one inference; absent where unknown
 * @param trials how many trials were measured
 * @param latencyNs its latency: the centre of the trials' medians, ns
 * @param interval where that lies, ns
 * @param stoppedByWidth true where it ended the measurement by being narrow, so that it covers a
 *     little less than it claims; otherwise absent
 * @param p90Ns within a trial, 90 % of the inferences took at most this, ns: the centre over the
 *     trials of each one's type 7 quantile; absent unless every trial has at least 29 samples
 * @param p90Interval where p90 lies within a trial, ns; absent unless every trial has at least 29
 *     effective samples
 * @param p99Ns likewise 99 %, ns; absent unless every trial has at least 299 samples
 * @param p99Interval likewise, from 299 effective samples on
 * @param ratioToTeacher the teacher's latency over this one's, under the same settings: above 1 it
 *     is faster than its teacher; absent without a teacher
 * @param changeInTrial how much slower a trial's end was than its beginning, 0.02 for 2 %: the
 *     median over the trials; absent where one has under 50 samples
 * @param shareWaited of the time in which its threads were ready to run, the share that they waited
 *     for a core, 0 to 1; absent where a trial does not tell, see {@link Contention}
 * @param peakResidentBytes the most memory that the agent's process ever held, its runtime
 *     included, bytes: the median over the trials; absent where one does not tell
 * @param energyMicrojoules what an inference drew, microjoules; absent where probes did not tell,
 *     see {@link Energy}
 * @param roofline how close it comes to its target's limits; absent where they were not measured
 * @param checks how far its trials can be trusted
 * @param warnings what may be wrong with it, each once
 */
public record TableRow(
    String candidate,
    NumericKind kind,
    Settings settings,
    @MayBeAbsent EngineUsed used,
    long bytes,
    long parameters,
    @MayBeAbsent Long macs,
    int trials,
    double latencyNs,
    Interval interval,
    @MayBeAbsent Boolean stoppedByWidth,
    @MayBeAbsent Double p90Ns,
    @MayBeAbsent Interval p90Interval,
    @MayBeAbsent Double p99Ns,
    @MayBeAbsent Interval p99Interval,
    @MayBeAbsent Double ratioToTeacher,
    @MayBeAbsent Double changeInTrial,
    @MayBeAbsent Double shareWaited,
    @MayBeAbsent Long peakResidentBytes,
    @MayBeAbsent Double energyMicrojoules,
    @MayBeAbsent Roofline roofline,
    TrialChecks checks,
    List<Warning> warnings) {
  public TableRow {
    Check.present(candidate, "candidate");
    Check.present(kind, "kind");
    Check.present(settings, "settings");
    Check.atLeastOne(trials, "trials");
    Check.that(latencyNs > 0, "latencyNs is not positive");
    Check.present(interval, "interval");
    Check.present(checks, "checks");
    Check.present(warnings, "warnings");
    warnings = List.copyOf(warnings);
  }
}
