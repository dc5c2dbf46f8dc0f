package org.frillbench.cli.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums of a profile by type: together the whole inference. */
final class TypeTimes {

  /** What is left of an inference beside its rows. */
  private static final String REST = "outside of operators";

  private TypeTimes() {}

  /**
   * The sums of {@code rows}, the longest first, and what is left of the inference last.
   *
   * @param inferenceNs the whole inference, ns
   */
  static List<TypeTime> of(List<ProfileRow> rows, double inferenceNs) {
    Map<String, List<ProfileRow>> byType = new LinkedHashMap<>();
    for (ProfileRow row : rows) {
      byType.computeIfAbsent(type(row), type -> new ArrayList<>()).add(row);
    }
    List<TypeTime> sums = new ArrayList<>();
    byType.forEach((type, same) -> sums.add(sum(type, same, inferenceNs)));
    sums.sort(Comparator.comparingDouble(TypeTime::ns).reversed());
    double rest = inferenceNs - rows.stream().mapToDouble(ProfileRow::ns).sum();
    if (rest > 0) {
      sums.add(
          new TypeTime(REST, Attribution.OUTSIDE, List.of(), 0, rest, share(rest, inferenceNs)));
    }
    return sums;
  }

  private static String type(ProfileRow row) {
    return row.operator() == null ? row.name() : row.operator();
  }

  private static TypeTime sum(String type, List<ProfileRow> rows, double inferenceNs) {
    double ns = rows.stream().mapToDouble(ProfileRow::ns).sum();
    ProfileRow first = rows.get(0);
    return new TypeTime(
        type, first.attribution(), first.possible(), rows.size(), ns, share(ns, inferenceNs));
  }

  static double share(double ns, double inferenceNs) {
    return inferenceNs == 0 ? 0 : ns / inferenceNs;
  }
}
