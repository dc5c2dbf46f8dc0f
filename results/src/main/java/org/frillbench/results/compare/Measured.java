package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.CandidateAnalysis;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.warning.Warning;

/**
 * One candidate under one setting on one side.
 *
 * @param name the name by which it is joined, which has its side in it but within a gate
 * @param analysis its trials and figures
 * @param medianNs the centre of each round's trial medians, ns, by round
 */
record Measured(String name, CandidateAnalysis analysis, NavigableMap<Integer, Double> medianNs) {

  /** Everything that {@code run} measured. */
  static List<Measured> allOf(Analysis run) {
    return run.candidates().stream()
        .map(each -> new Measured(each.row().label(), each, each.trials().medianNs()))
        .toList();
  }

  /** What {@code run} measured on one side of a gate. */
  static List<Measured> allOf(Analysis run, Side side) {
    return run.candidates().stream()
        .filter(each -> each.row().side() == side)
        .map(each -> new Measured(each.row().candidate(), each, each.trials().medianNs()))
        .toList();
  }

  /** The names of {@code measured}, in a list that may grow. */
  static List<String> names(List<Measured> measured) {
    return new ArrayList<>(measured.stream().map(Measured::name).toList());
  }

  /** The same with every sample {@code factor} times as long, in whole ns. */
  Measured slowed(double factor) {
    return new Measured(name, analysis, analysis.trials().slowedMedianNs(factor));
  }

  /** What was timed. */
  Candidate candidate() {
    return analysis.trials().candidate();
  }

  /** How it was asked to run. */
  Settings settings() {
    return analysis.trials().settings();
  }

  /** What really ran; null where its trials differ in that. */
  EngineUsed used() {
    return analysis.row().used();
  }

  /** The warnings of its run that concern it. */
  List<Warning> warnings() {
    return analysis.row().warnings();
  }

  /** Its latency, as tables show it, ns. */
  double latencyNs() {
    return analysis.row().latencyNs();
  }
}
