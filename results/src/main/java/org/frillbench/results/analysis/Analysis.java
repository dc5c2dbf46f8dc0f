package org.frillbench.results.analysis;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Subjects;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.warning.Warning;

/**
 * What a run's measurements say by today's rules: its trials grouped once, and every figure and
 * warning computed once. Tables, comparisons, publications and all else are made from it; the table
 * that a run file holds is never read.
 */
public final class Analysis {

  private final RunFile file;
  private final List<CandidateAnalysis> candidates;
  private final List<CandidateTrials> anchors;
  private final RunDrift drift;

  private Analysis(
      RunFile file,
      List<CandidateAnalysis> candidates,
      List<CandidateTrials> anchors,
      RunDrift drift) {
    this.file = file;
    this.candidates = candidates;
    this.anchors = anchors;
    this.drift = drift;
  }

  /** Analyses {@code file}; reads every sample. */
  public static Analysis of(RunFile file) {
    List<CandidateTrials> groups = CandidateTrials.in(file);
    List<CandidateTrials> anchors = anchors(groups, file.run().plan().protocol().anchor());
    RunDrift drift =
        RunDrift.of(anchors.stream().map(CandidateTrials::medianNs).toList(), file.run()::shardOf);
    CandidateRows rows = new CandidateRows(file, drift);
    Subjects subjects = file.run().plan().subjects();
    List<CandidateAnalysis> candidates =
        groups.stream()
            .sorted(Comparator.comparingInt(group -> subjects.place(group.candidate())))
            .map(group -> new CandidateAnalysis(group, rows.of(group)))
            .toList();
    return new Analysis(file, candidates, anchors, drift).beside(null);
  }

  /**
   * The same with each candidate's latency beside that of another reference.
   *
   * @param reference its name; null for the teacher if there is one, else the first candidate
   */
  public Analysis beside(String reference) {
    Reference found =
        Reference.in(candidates.stream().map(CandidateAnalysis::trials).toList(), reference);
    return new Analysis(
        file,
        candidates.stream()
            .map(
                each ->
                    new CandidateAnalysis(
                        each.trials(), each.row().with(found.beside(each.trials()))))
            .toList(),
        anchors,
        drift);
  }

  /**
   * The candidates that show drift: the plan's anchor, otherwise the teacher, otherwise all; under
   * each setting, and only those measured in the most rounds.
   */
  private static List<CandidateTrials> anchors(List<CandidateTrials> groups, String name) {
    var anchors =
        Stream.<Predicate<CandidateTrials>>of(
                group -> group.candidate().name().equals(name),
                group -> group.candidate().isTeacher(),
                group -> true)
            .map(test -> groups.stream().filter(test).toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    int rounds = anchors.stream().mapToInt(each -> each.medianNs().size()).max().orElse(0);
    return anchors.stream().filter(each -> each.medianNs().size() == rounds).toList();
  }

  /** The run as recorded. */
  public RunFile file() {
    return file;
  }

  /**
   * Every candidate under every setting that was measured, in the plan's order of candidates; those
   * that the plan does not name come last. Two files under one name are two candidates.
   */
  public List<CandidateAnalysis> candidates() {
    return candidates;
  }

  /** Their table rows, in the same order. */
  public List<TableRow> rows() {
    return candidates.stream().map(CandidateAnalysis::row).toList();
  }

  /** JMH's average times; empty where no fork measured them. */
  public List<AverageTime> averages() {
    return AverageTime.in(file);
  }

  /** The run with these rows as its table, as it is written. */
  public RunFile withTable() {
    return file.withTable(rows());
  }

  /** The candidates whose latencies from round to round show the drift. */
  public List<CandidateTrials> anchors() {
    return anchors;
  }

  /** How the target's pace changed over the run; null where too few rounds show it. */
  public RunDrift drift() {
    return drift;
  }

  /**
   * The warnings that block a use of the run: the names of the candidates that each concerns, in
   * the order of the warnings. None if everything is accepted.
   *
   * @param blocking the warnings that block this use unless accepted
   * @param accepted warnings accepted besides those that the run's user accepted
   */
  public Map<Warning, List<String>> unaccepted(Set<Warning> blocking, Set<Warning> accepted) {
    Map<Warning, List<String>> unaccepted = WarnedCandidates.of(rows());
    Set<Warning> all = accepted(accepted);
    unaccepted.keySet().removeIf(each -> !blocking.contains(each) || all.contains(each));
    return unaccepted;
  }

  /** The warnings that the run's user or {@code others} accept, in their own order. */
  public Set<Warning> accepted(Set<Warning> others) {
    Set<Warning> all = EnumSet.noneOf(Warning.class);
    all.addAll(file.run().plan().accepted().warnings());
    all.addAll(others);
    return all;
  }

  /**
   * Checks that names identify candidates, for everything that joins them by name.
   *
   * @param refusal what cannot be done and with which file: {@code cannot compare base.json}
   * @throws RunFileException if two different files in the run have one name
   */
  public void requireOneFilePerName(String refusal) throws RunFileException {
    Map<String, String> digests = new HashMap<>();
    for (CandidateAnalysis each : candidates) {
      String name = each.trials().candidate().name();
      String sha256 = each.trials().candidate().sha256();
      if (!digests.computeIfAbsent(each.row().label(), absent -> sha256).equals(sha256)) {
        throw new RunFileException(
            refusal
                + ": two different files in it have the name "
                + name
                + ", and candidates are joined by name: measure them again under two names");
      }
    }
  }
}
