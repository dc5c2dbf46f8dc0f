package org.frillbench.results.publish;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.NumericKind;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.warning.Warning;

/**
 * A candidate's figures under one setting. Of a measured one everything is there but what its model
 * or its samples are too few to tell; of one published elsewhere, what was published.
 *
 * @param candidate its name
 * @param sha256 SHA-256 of its file
 * @param spec what it was made from
 * @param bytes size of its file
 * @param parameters its weights' elements
 * @param macs multiply-accumulates of one inference
 * @param kind what it computes in, and how it keeps its weights
 * @param weightTypes the element types of its weights
 * @param settings how it was asked to run
 * @param used what really ran
 * @param trials what each trial came to, in the order taken
 * @param latencyNs its latency: the centre of the trials' medians, ns
 * @param interval where that lies, ns
 * @param stoppedByWidth true where it ended the measurement by being narrow; otherwise absent
 * @param p90Ns within a trial, 90 % of the inferences took at most this, ns
 * @param p90Interval where p90 lies within a trial, ns
 * @param p99Ns likewise 99 %
 * @param p99Interval likewise
 * @param ratioToTeacher the teacher's latency over this one's, under the same settings
 * @param changeInTrial how much slower a trial's end was than its beginning, 0.02 for 2 %
 * @param shareWaited of the time in which its threads were ready to run, the share that they waited
 *     for a core
 * @param peakResidentBytes the most memory that the agent's process ever held, bytes
 * @param energyMicrojoules what an inference drew, microjoules
 * @param roofline how close it comes to its target's limits
 * @param checks how far its trials can be trusted
 * @param warnings what may be wrong with it
 */
public record PublishedRow(
    String candidate,
    @MayBeAbsent String sha256,
    @MayBeAbsent JsonObject spec,
    @MayBeAbsent Long bytes,
    @MayBeAbsent Long parameters,
    @MayBeAbsent Long macs,
    @MayBeAbsent NumericKind kind,
    @MayBeAbsent List<String> weightTypes,
    @MayBeAbsent Settings settings,
    @MayBeAbsent EngineUsed used,
    @MayBeAbsent List<TrialMedian> trials,
    double latencyNs,
    @MayBeAbsent Interval interval,
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
    @MayBeAbsent TrialChecks checks,
    List<Warning> warnings) {
  public PublishedRow {
    if (candidate.isEmpty() || !(latencyNs > 0)) {
      throw new IllegalArgumentException("a row has a candidate and a positive latency");
    }
    warnings = List.copyOf(warnings);
  }

  /** The row of a measured candidate. */
  static PublishedRow of(TableRow row, Candidate candidate, List<TrialMedian> trials) {
    return new PublishedRow(
        row.candidate(),
        candidate.sha256(),
        candidate.spec(),
        row.bytes(),
        row.parameters(),
        row.macs(),
        row.kind(),
        candidate.weightTypes(),
        row.settings(),
        row.used(),
        List.copyOf(trials),
        row.latencyNs(),
        row.interval(),
        row.stoppedByWidth(),
        row.p90Ns(),
        row.p90Interval(),
        row.p99Ns(),
        row.p99Interval(),
        row.ratioToTeacher(),
        row.changeInTrial(),
        row.shareWaited(),
        row.peakResidentBytes(),
        row.energyMicrojoules(),
        row.roofline(),
        row.checks(),
        row.warnings());
  }

  /** Whether something else ran than asked, at least in part, or what ran is not fully known. */
  boolean notable() {
    return settings != null && ActualSettings.isNotable(settings, used);
  }

  /** Whether all is there that a measured candidate always has. */
  boolean measured() {
    return Stream.of(
                sha256, bytes, parameters, kind, weightTypes, settings, trials, interval, checks)
            .allMatch(Objects::nonNull)
        && !trials.isEmpty();
  }
}
