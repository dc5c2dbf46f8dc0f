package org.frillbench.results.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.frillbench.agent.timing.Medians;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.TrialMedian;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.TrialInterval;

/**
 * The trials that repeat each other: of one file under one name on one side with the same requested
 * settings.
 *
 * @param candidate what was timed
 * @param settings how it was asked to run
 * @param trials at least one, in the order taken
 * @param medianNs the centre of each round's trial medians, ns, by round; an anchor has two trials
 *     a round
 * @param latency the figures of all trials together
 */
public record CandidateTrials(
    Candidate candidate,
    Settings settings,
    List<TrialAnalysis> trials,
    NavigableMap<Integer, Double> medianNs,
    Latency latency) {

  /** What makes two trials repetitions of each other. */
  private record Key(String name, Side side, String sha256, Settings settings) {
    static Key of(TrialAnalysis trial) {
      Candidate candidate = trial.measurement().candidate();
      return new Key(
          candidate.name(), candidate.side(), candidate.sha256(), trial.measurement().settings());
    }
  }

  /** All trials of {@code run}, grouped, the groups in the order of their first trials. */
  static List<CandidateTrials> in(RunFile run) {
    return run.measurements().parallelStream()
        .map(measurement -> TrialAnalysis.of(measurement, run.target().kind()))
        .toList()
        .stream()
        .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(CandidateTrials::of)
        .toList();
  }

  private static CandidateTrials of(List<TrialAnalysis> trials) {
    Measurement first = trials.get(0).measurement();
    return new CandidateTrials(
        first.candidate(),
        first.settings(),
        List.copyOf(trials),
        byRound(trials, trial -> trial.figures().medianNs()),
        Latency.of(trials.stream().map(TrialAnalysis::figures).toList()));
  }

  /** The centre of each round's values, which are positive, by round. */
  private static NavigableMap<Integer, Double> byRound(
      List<TrialAnalysis> trials, ToDoubleFunction<TrialAnalysis> value) {
    NavigableMap<Integer, Double> centres = new TreeMap<>();
    trials.stream()
        .collect(Collectors.groupingBy(trial -> trial.measurement().round()))
        .forEach(
            (round, all) ->
                centres.put(
                    round, TrialInterval.centre(all.stream().mapToDouble(value).toArray())));
    return Collections.unmodifiableNavigableMap(centres);
  }

  /**
   * The centre of each round's trial medians with every sample times {@code factor}, in whole ns.
   */
  public NavigableMap<Integer, Double> slowedMedianNs(double factor) {
    return byRound(
        trials,
        trial ->
            Medians.of(
                Arrays.stream(trial.measurement().samplesNs().toArray())
                    .map(ns -> Math.round(ns * factor))
                    .toArray()));
  }

  /** The median of each trial, in the order taken. */
  List<TrialMedian> medians() {
    return trials.stream()
        .map(
            trial ->
                new TrialMedian(
                    trial.measurement().round(),
                    trial.figures().samples(),
                    trial.figures().medianNs()))
        .toList();
  }

  /** The trials as recorded. */
  List<Measurement> measurements() {
    return trials.stream().map(TrialAnalysis::measurement).toList();
  }
}
