package org.frillbench.results.page;

import com.google.gson.JsonObject;
import java.util.IdentityHashMap;
import java.util.List;
import org.frillbench.results.analysis.CandidateAnalysis;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Operator;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.warning.Warning;

/**
 * A candidate under one setting as a page shows it.
 *
 * @param name its name, with its side in a gate's run
 * @param side its side; absent but in a gate's run
 * @param settings how it was asked to run, in words
 * @param sha256 SHA-256 of its file
 * @param bytes the size of its file
 * @param latencyNs its latency, ns
 * @param interval the interval of the latency, ns
 * @param anchor true where its latencies show the target's drift; absent otherwise
 * @param operators the operators of its graph
 * @param spec the specification that it was made from; absent where unknown
 * @param conversion how it was made of a trained model; absent where no record says so
 * @param profile where the time of an inference goes; absent where it was not profiled
 * @param trials its trials, in the order taken
 * @param warnings what may be wrong with its figures
 */
record CandidateView(
    String name,
    @MayBeAbsent Side side,
    String settings,
    String sha256,
    long bytes,
    double latencyNs,
    Interval interval,
    @MayBeAbsent Boolean anchor,
    List<Operator> operators,
    @MayBeAbsent JsonObject spec,
    @MayBeAbsent Conversion conversion,
    @MayBeAbsent ProfileView profile,
    List<TrialView> trials,
    List<String> warnings) {

  /**
   * Where the time of an inference goes.
   *
   * @param times the sums that it consists of, the longest first
   * @param document all operators, and what the sums mean
   */
  record ProfileView(List<ReportedProfile.Time> times, DocumentView document) {
    static ProfileView of(ReportedProfile profile) {
      return profile == null
          ? null
          : new ProfileView(profile.times(), DocumentView.of(profile.document()));
    }
  }

  /**
   * The view of a candidate.
   *
   * @param anchor whether its latencies show the target's drift
   * @param places the place of each trial of the run, from 1
   * @param profile where its time goes; null where it was not profiled
   * @param mostBuckets the most buckets of a series
   */
  static CandidateView of(
      CandidateAnalysis analysis,
      boolean anchor,
      IdentityHashMap<Measurement, Integer> places,
      ReportedProfile profile,
      int mostBuckets) {
    TableRow row = analysis.row();
    Candidate candidate = analysis.trials().candidate();
    return new CandidateView(
        row.label(),
        row.side(),
        TableHeading.settings(row.settings()),
        row.sha256(),
        row.bytes(),
        row.latencyNs(),
        row.interval(),
        anchor ? Boolean.TRUE : null,
        candidate.operators(),
        row.spec(),
        row.conversion(),
        ProfileView.of(profile),
        analysis.trials().trials().stream()
            .map(trial -> TrialView.of(trial, places.get(trial.measurement()), mostBuckets))
            .toList(),
        row.warnings().stream().map(Warning::id).toList());
  }
}
