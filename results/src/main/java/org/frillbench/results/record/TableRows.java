package org.frillbench.results.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.warning.Warning;
import org.frillbench.results.warning.WarningRules;

/** Makes the table's rows out of measurements. */
public final class TableRows {

  /** What makes two trials repetitions of each other. */
  private record Key(String name, String sha256, Settings settings) {
    static Key of(Measurement measurement) {
      Candidate candidate = measurement.candidate();
      return new Key(candidate.name(), candidate.sha256(), measurement.settings());
    }
  }

  private TableRows() {}

  /**
   * One row per candidate and settings.
   *
   * @param order the candidates' names in the order wanted; others come last, as measured
   */
  public static List<TableRow> of(List<String> order, List<Measurement> measurements) {
    Map<Key, List<Measurement>> groups = new LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      groups.computeIfAbsent(Key.of(measurement), key -> new ArrayList<>()).add(measurement);
    }
    Map<Settings, Double> teachers = teachers(groups.values());
    return groups.values().stream()
        .map(group -> row(group, teachers))
        .sorted(Comparator.comparingInt(row -> place(order, row.candidate())))
        .toList();
  }

  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }

  private static Map<Settings, Double> teachers(Collection<List<Measurement>> groups) {
    Map<Settings, Double> medians = new LinkedHashMap<>();
    for (List<Measurement> group : groups) {
      Measurement first = group.get(0);
      if (first.candidate().isTeacher()) {
        medians.putIfAbsent(first.settings(), latency(group).medianNs());
      }
    }
    return medians;
  }

  private static TableRow row(List<Measurement> group, Map<Settings, Double> teachers) {
    Measurement first = group.get(0);
    Latency latency = latency(group);
    Double teacher = teachers.get(first.settings());
    return new TableRow(
        first.candidate().name(),
        first.settings(),
        first.candidate().bytes(),
        first.candidate().parameters(),
        first.candidate().macs(),
        latency.trials(),
        latency.medianNs(),
        latency.interval(),
        latency.p90Ns(),
        latency.p99Ns(),
        teacher == null ? null : teacher / latency.medianNs(),
        warnings(group));
  }

  private static Latency latency(List<Measurement> group) {
    return Latency.of(group.stream().map(trial -> trial.samplesNs().toArray()).toList());
  }

  private static List<Warning> warnings(List<Measurement> group) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    group.forEach(measurement -> warnings.addAll(measurement.warnings()));
    warnings.addAll(WarningRules.ofTrials(group.size()));
    return List.copyOf(warnings);
  }
}
