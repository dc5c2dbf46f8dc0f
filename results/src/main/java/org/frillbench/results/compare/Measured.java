package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Settings;
import org.frillbench.results.statistics.TrialInterval;
import org.frillbench.results.warning.Warning;

/**
 * One candidate under one setting on one side.
 *
 * @param name what it is joined by
 * @param candidate what was timed
 * @param settings how it was asked to run
 * @param used what really ran; null where its trials differ in that
 * @param samplesNs each trial's samples by its round, ns; an anchor has two trials a round
 * @param medianNs what the trials of each round come to, ns
 * @param warnings what its run warns of
 */
record Measured(
    String name,
    Candidate candidate,
    Settings settings,
    EngineUsed used,
    NavigableMap<Integer, List<long[]>> samplesNs,
    NavigableMap<Integer, Double> medianNs,
    Set<Warning> warnings) {

  private record Key(String name, Settings settings) {}

  /**
   * Everything that {@code run} measured.
   *
   * @throws RunFileException if two different flatbuffers in it have one name
   */
  static List<Measured> allOf(RunFile run) throws RunFileException {
    Map<Key, List<Measurement>> groups = new LinkedHashMap<>();
    Map<String, String> digests = new HashMap<>();
    for (Measurement trial : run.measurements()) {
      Candidate candidate = trial.candidate();
      String digest = digests.putIfAbsent(candidate.name(), candidate.sha256());
      if (digest != null && !digest.equals(candidate.sha256())) {
        throw new RunFileException(
            "two different candidates in it are called "
                + candidate.name()
                + ", and candidates are joined by name: measure them again under two names");
      }
      groups
          .computeIfAbsent(new Key(candidate.name(), trial.settings()), key -> new ArrayList<>())
          .add(trial);
    }
    return groups.entrySet().parallelStream()
        .map(group -> of(group.getKey(), group.getValue(), run))
        .toList();
  }

  private static Measured of(Key key, List<Measurement> trials, RunFile run) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    run.table().stream()
        .filter(row -> row.candidate().equals(key.name()) && row.settings().equals(key.settings()))
        .forEach(row -> warnings.addAll(row.warnings()));
    NavigableMap<Integer, List<long[]>> samples =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    Measurement::round,
                    TreeMap::new,
                    Collectors.mapping(trial -> trial.samplesNs().toArray(), Collectors.toList())));
    Candidate candidate = trials.get(0).candidate();
    return new Measured(
        key.name(),
        candidate,
        key.settings(),
        ActualSettings.inAll(trials),
        samples,
        medians(samples),
        warnings);
  }

  private static NavigableMap<Integer, Double> medians(
      NavigableMap<Integer, List<long[]>> samplesNs) {
    NavigableMap<Integer, Double> medians = new TreeMap<>();
    samplesNs.forEach((round, trials) -> medians.put(round, centre(trials)));
    return medians;
  }

  private static double centre(List<long[]> trials) {
    return trials.size() == 1
        ? Medians.of(trials.get(0))
        : TrialInterval.centre(trials.stream().mapToDouble(Medians::of).toArray());
  }

  /** The same under another name. */
  Measured called(String other) {
    return new Measured(other, candidate, settings, used, samplesNs, medianNs, warnings);
  }

  /** The same with every sample {@code factor} times as long, in whole ns. */
  Measured slowed(double factor) {
    NavigableMap<Integer, List<long[]>> slow = new TreeMap<>();
    samplesNs.forEach(
        (round, trials) ->
            slow.put(round, trials.stream().map(trial -> slowed(trial, factor)).toList()));
    return new Measured(name, candidate, settings, used, slow, medians(slow), warnings);
  }

  private static long[] slowed(long[] samplesNs, double factor) {
    return Arrays.stream(samplesNs).map(ns -> Math.round(ns * factor)).toArray();
  }

  /** Its latency, as tables show it, ns. */
  double latencyNs() {
    return TrialInterval.centre(
        medianNs.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
