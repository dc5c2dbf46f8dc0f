package org.frillbench.results.ablation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The effects of all axes on which students differ, from the pairs that differ in one step. */
final class PairedEffects {

  private final List<Student> students;
  private final Map<Map<Axis, String>, Student> byLevels = new LinkedHashMap<>();

  PairedEffects(List<Student> students) {
    this.students = students;
    students.forEach(student -> byLevels.put(student.levels(), student));
  }

  List<Effect> all() {
    List<Effect> effects = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      List<String> levels = levels(students, axis);
      for (int i = 1; i < levels.size(); i++) {
        effects.add(effect(axis, levels.get(i - 1), levels.get(i)));
      }
    }
    return effects;
  }

  /** The values on an axis that occur, from the least to the greatest. */
  static List<String> levels(List<Student> students, Axis axis) {
    return students.stream()
        .map(student -> student.levels().get(axis))
        .distinct()
        .sorted(axis.order())
        .toList();
  }

  private record Pair(Student before, Student after) {}

  private Effect effect(Axis axis, String from, String to) {
    List<Pair> pairs = new ArrayList<>();
    List<Map<String, String>> missing = new ArrayList<>();
    for (Student student : students) {
      String level = student.levels().get(axis);
      String other = level.equals(from) ? to : level.equals(to) ? from : null;
      if (other == null) {
        continue;
      }
      Student partner = byLevels.get(student.with(axis, other));
      if (partner == null) {
        missing.add(named(student.with(axis, other)));
      } else if (level.equals(from)) {
        pairs.add(new Pair(student, partner));
      }
    }
    return new Effect(
        axis.key(),
        from,
        to,
        pairs.size(),
        missing,
        PairMean.of(pairs.stream().map(PairedEffects::latency).toList()),
        PairMean.of(pairs.stream().map(PairedEffects::size).toList()),
        PairMean.of(pairs.stream().map(PairedEffects::quality).filter(Objects::nonNull).toList()));
  }

  private static double latency(Pair pair) {
    return pair.after().logLatency() - pair.before().logLatency();
  }

  private static double size(Pair pair) {
    return Math.log((double) pair.after().row().bytes() / pair.before().row().bytes());
  }

  private static Double quality(Pair pair) {
    return pair.after().quality() == null || pair.before().quality() == null
        ? null
        : (Double) (pair.after().quality() - pair.before().quality());
  }

  /** The levels by the axes' names as a spec has them. */
  static Map<String, String> named(Map<Axis, String> levels) {
    Map<String, String> named = new LinkedHashMap<>();
    levels.forEach(
        (axis, level) -> {
          if (axis.inSpec(level)) {
            named.put(axis.key(), level);
          }
        });
    return named;
  }
}
