package org.frillbench.results.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.CandidateAnalysis;
import org.frillbench.results.analysis.CandidateTrials;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.frontier.FrontierJson;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;

/**
 * A run as a page shows it.
 *
 * @param file the name of its file
 * @param id the run's id
 * @param started when it began, ISO-8601 in UTC
 * @param tool the version of frill-bench that measured it
 * @param answer what it says, in one sentence; absent in a gate's run, which is not for ranking
 * @param blocking what keeps it from being relied on, a line each
 * @param document its table, the fastest row first
 * @param candidates the candidates of the table's rows, in the same order
 * @param drift how the target's pace changed over the run; absent where too few rounds show it
 * @param frontier latency against quality or size; absent where two files have one name
 * @param runFile where the run file with every sample is; absent where the page has none
 * @param commands what reproduces it and reads it
 */
record RunView(
    String file,
    String id,
    String started,
    String tool,
    @MayBeAbsent String answer,
    List<String> blocking,
    DocumentView document,
    List<CandidateView> candidates,
    @MayBeAbsent RunDrift drift,
    @MayBeAbsent FrontierJson.Answer frontier,
    @MayBeAbsent RunFilePlace runFile,
    List<CommandView> commands) {

  /**
   * The view of a run.
   *
   * @param frontier null where there is none
   * @param runFile where its run file is; null where it is not to be found
   * @param mostBuckets the most buckets of a series
   */
  static RunView of(
      ReportedRun run,
      FrontierJson.Answer frontier,
      Noise noise,
      RunFilePlace runFile,
      int mostBuckets) {
    Analysis analysis = run.analysis();
    RunFile file = analysis.file();
    LatencyTable table = LatencyTable.of(analysis, groups(analysis), run.accepted());
    return new RunView(
        run.file(),
        file.run().id(),
        file.run().started(),
        file.tool().version(),
        file.run().plan().subjects().ofGate() ? null : Answer.of(table.rows(), noise),
        Answer.blocking(run),
        DocumentView.of(TableDocument.of(table)),
        candidates(run, mostBuckets),
        analysis.drift(),
        frontier,
        runFile,
        CommandView.of(run));
  }

  /** Every group that a row has; a candidate's details have its digest whole. */
  private static Set<ColumnGroup> groups(Analysis analysis) {
    Set<ColumnGroup> groups = EnumSet.allOf(ColumnGroup.class);
    groups.removeIf(group -> group == ColumnGroup.DIGEST || !group.in(analysis.rows()));
    return groups;
  }

  private static List<CandidateView> candidates(ReportedRun run, int mostBuckets) {
    Analysis analysis = run.analysis();
    IdentityHashMap<Measurement, Integer> places = new IdentityHashMap<>();
    for (Measurement each : analysis.file().measurements()) {
      places.put(each, places.size() + 1);
    }
    Set<CandidateTrials> anchors = Collections.newSetFromMap(new IdentityHashMap<>());
    anchors.addAll(analysis.anchors());
    List<CandidateAnalysis> all = new ArrayList<>(analysis.candidates());
    all.sort(Comparator.comparingDouble(each -> each.row().latencyNs()));
    return all.parallelStream()
        .map(
            each ->
                CandidateView.of(
                    each, anchors.contains(each.trials()), places, profile(run, each), mostBuckets))
        .toList();
  }

  private static ReportedProfile profile(ReportedRun run, CandidateAnalysis candidate) {
    return run.profiles().stream()
        .filter(profile -> profile.isOf(candidate.trials()))
        .findFirst()
        .orElse(null);
  }
}
