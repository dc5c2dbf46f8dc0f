package org.frillbench.results.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.statistics.TrialFigures;
import org.frillbench.results.statistics.TrialInterval;
import org.frillbench.results.warning.Warning;
import org.frillbench.results.warning.WarningRules;

/** Makes the table's rows out of measurements. */
public final class TableRows {

  /** What makes two trials repetitions of each other. */
  private record Key(String name, String sha256, Settings settings) {
    static Key of(Trial trial) {
      Candidate candidate = trial.measurement().candidate();
      return new Key(candidate.name(), candidate.sha256(), trial.measurement().settings());
    }
  }

  /** A measurement with what its samples say. */
  private record Trial(Measurement measurement, TrialFigures figures) {
    static Trial of(Measurement measurement, Target.Kind kind) {
      long[] samples = measurement.samplesNs().toArray();
      return new Trial(
          measurement,
          kind.keepsOrder() ? TrialFigures.of(samples) : TrialFigures.unordered(samples));
    }
  }

  /** The trials of one candidate under one setting with what they say together. */
  private record Group(List<Trial> trials, Latency latency) {
    static Group of(List<Trial> trials) {
      return new Group(trials, Latency.of(trials.stream().map(Trial::figures).toList()));
    }

    List<Measurement> measurements() {
      return trials.stream().map(Trial::measurement).toList();
    }

    Candidate candidate() {
      return trials.get(0).measurement().candidate();
    }

    Settings settings() {
      return trials.get(0).measurement().settings();
    }

    /** What its trials of each round come to, ns. */
    Map<Integer, Double> byRound() {
      return trials.stream()
          .collect(
              Collectors.groupingBy(
                  trial -> trial.measurement().round(),
                  Collectors.collectingAndThen(Collectors.toList(), Group::centre)));
    }

    private static double centre(List<Trial> trials) {
      return TrialInterval.centre(
          trials.stream().mapToDouble(trial -> trial.figures().medianNs()).toArray());
    }

    Double shareWaited() {
      return Contention.shareWaited(measurements());
    }

    boolean isTeacher() {
      return candidate().isTeacher();
    }
  }

  private final Collection<Group> groups;
  private final MeasuredLimits limits;
  private final Double precision;
  private final RunDrift drift;

  /**
   * Looks at every sample of {@code measurements}.
   *
   * @param limits trials of the models whose paces are the target's limits
   * @param kind what they ran on, which decides whether the order of their samples says anything
   * @param anchor the name of the candidate that tells of drift; null for the teacher, if one was
   *     measured, otherwise all
   * @param precision how far an interval may reach before a latency is measured no more; null where
   *     the rounds alone decide
   */
  public TableRows(
      List<Measurement> measurements,
      List<Measurement> limits,
      Target.Kind kind,
      String anchor,
      Double precision) {
    Map<Key, List<Trial>> trials =
        measurements.parallelStream()
            .map(measurement -> Trial.of(measurement, kind))
            .toList()
            .stream()
            .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
    this.groups = trials.values().stream().map(Group::of).toList();
    this.limits = MeasuredLimits.of(limits);
    this.precision = precision;
    this.drift = RunDrift.of(anchors(anchor));
  }

  /** Under each setting, and only those with trials in the most rounds. */
  private List<Map<Integer, Double>> anchors(String name) {
    List<Map<Integer, Double>> anchors =
        Stream.<Predicate<Group>>of(
                group -> group.candidate().name().equals(name), Group::isTeacher, group -> true)
            .map(test -> groups.stream().filter(test).map(Group::byRound).toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    int rounds = anchors.stream().mapToInt(Map::size).max().orElse(0);
    return anchors.stream().filter(byRound -> byRound.size() == rounds).toList();
  }

  /** How the target's pace changed over the run; null where too few rounds tell. */
  public RunDrift drift() {
    return drift;
  }

  /**
   * One row per candidate and settings.
   *
   * @param order the candidates' names in the order wanted; others come last, as measured
   */
  public List<TableRow> inOrder(List<String> order) {
    Map<Settings, Double> teachers = teachers();
    return groups.stream()
        .map(group -> row(group, teachers))
        .sorted(Comparator.comparingInt(row -> place(order, row.candidate())))
        .toList();
  }

  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }

  private Map<Settings, Double> teachers() {
    Map<Settings, Double> latencies = new LinkedHashMap<>();
    groups.stream()
        .filter(Group::isTeacher)
        .forEach(group -> latencies.putIfAbsent(group.settings(), group.latency().latencyNs()));
    return latencies;
  }

  private TableRow row(Group group, Map<Settings, Double> teachers) {
    Candidate candidate = group.candidate();
    Latency latency = group.latency();
    Double teacher = teachers.get(group.settings());
    return new TableRow(
        candidate.name(),
        candidate.kind(),
        group.settings(),
        ActualSettings.inAll(group.measurements()),
        candidate.bytes(),
        candidate.parameters(),
        candidate.macs(),
        latency.trials(),
        latency.latencyNs(),
        latency.interval(),
        stoppedByWidth(latency.interval()),
        latency.p90Ns(),
        latency.p90(),
        latency.p99Ns(),
        latency.p99(),
        teacher == null ? null : teacher / latency.latencyNs(),
        latency.change(),
        group.shareWaited(),
        Memory.peakResidentBytes(group.measurements()),
        Energy.microjoules(group.measurements()),
        limits.roofline(candidate, group.settings(), group.byRound()),
        latency.checks(),
        warnings(group));
  }

  /** Whether {@code interval} ended a measurement by being narrow; null where it did not. */
  private Boolean stoppedByWidth(Interval interval) {
    return (precision != null && interval.reach() <= precision) ? Boolean.TRUE : null;
  }

  private List<Warning> warnings(Group group) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    group.trials().forEach(trial -> warnings.addAll(trial.measurement().warnings()));
    warnings.addAll(WarningRules.ofCandidate(group.latency(), group.shareWaited()));
    warnings.addAll(WarningRules.ofRun(drift));
    return List.copyOf(warnings);
  }
}
