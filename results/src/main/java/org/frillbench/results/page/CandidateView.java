package org.frillbench.results.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.analysis.CandidateAnalysis;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Operator;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.table.ConversionNotes;
import org.frillbench.results.table.TableHeading;

/**
 * A candidate under one setting as a page shows it.
 *
 * @param name its name, with its side in a gate's run
 * @param settings how it was asked to run, in words
 * @param sha256 SHA-256 of its file
 * @param bytes the size of its file
 * @param latencyNs its latency, ns
 * @param interval the interval of the latency, ns
 * @param anchor true where its latencies show the target's drift; absent otherwise
 * @param operators the operators of its graph
 * @param conversion how it was made of a trained model, in words; none where no record says so
 * @param trials its trials, in the order taken
 */
record CandidateView(
    String name,
    String settings,
    String sha256,
    long bytes,
    double latencyNs,
    Interval interval,
    @MayBeAbsent Boolean anchor,
    List<Operator> operators,
    List<String> conversion,
    List<TrialView> trials) {

  /**
   * The view of a candidate.
   *
   * @param anchor whether its latencies show the target's drift
   * @param places the place of each trial of the run, from 1
   * @param mostBuckets the most buckets of a series
   */
  static CandidateView of(
      CandidateAnalysis analysis,
      boolean anchor,
      IdentityHashMap<Measurement, Integer> places,
      int mostBuckets) {
    TableRow row = analysis.row();
    Candidate candidate = analysis.trials().candidate();
    return new CandidateView(
        row.label(),
        TableHeading.settings(row.settings()),
        row.sha256(),
        row.bytes(),
        row.latencyNs(),
        row.interval(),
        anchor ? Boolean.TRUE : null,
        candidate.operators(),
        conversion(row),
        analysis.trials().trials().stream()
            .map(
                trial -> TrialView.of(trial, places.get(trial.measurement()), mostBuckets))
            .toList());
  }

  /** The record's warnings follow, which a table has no room for. */
  private static List<String> conversion(TableRow row) {
    return row.conversion() == null
        ? List.of()
        : Stream.concat(
                ConversionNotes.of(List.of(row)).stream(), row.conversion().warnings().stream())
            .toList();
  }
}
