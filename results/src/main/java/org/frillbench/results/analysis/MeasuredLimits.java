package org.frillbench.results.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.frillbench.agent.timing.Medians;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Settings;
import org.frillbench.results.roofline.Limit;
import org.frillbench.results.roofline.Limits;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.roofline.RooflineRound;

/** The limits that a run found, by round and settings: they hold for what ran the same way. */
final class MeasuredLimits {

  private final Map<Settings, Map<Integer, List<Limit>>> limits = new HashMap<>();

  private MeasuredLimits() {}

  /** Those of {@code trials}; a model of which too little is known limits nothing. */
  static MeasuredLimits of(List<Measurement> trials) {
    MeasuredLimits measured = new MeasuredLimits();
    for (Measurement trial : trials) {
      Candidate model = trial.candidate();
      if (model.macs() != null && model.weightBytes() != null) {
        measured
            .limits
            .computeIfAbsent(trial.settings(), absent -> new HashMap<>())
            .computeIfAbsent(trial.round(), absent -> new ArrayList<>())
            .add(
                new Limit(
                    model.macs(), model.weightBytes(), Medians.of(trial.samplesNs().toArray())));
      }
    }
    return measured;
  }

  /**
   * A candidate's roofline; null where no round has its limits.
   *
   * @param byRound its latency in each round, ns
   */
  Roofline roofline(Candidate candidate, Settings settings, Map<Integer, Double> byRound) {
    if (candidate.macs() == null
        || candidate.weightBytes() == null
        || candidate.weightBytes() == 0) {
      return null;
    }
    Map<Integer, List<Limit>> measured = limits.getOrDefault(settings, Map.of());
    List<RooflineRound> rounds = new ArrayList<>();
    new TreeMap<>(byRound)
        .forEach(
            (round, ns) ->
                new Limits(measured.getOrDefault(round, List.of()))
                    .compare(ns, candidate.macs(), candidate.weightBytes())
                    .ifPresent(rounds::add));
    return rounds.isEmpty() ? null : Roofline.of(rounds);
  }
}
