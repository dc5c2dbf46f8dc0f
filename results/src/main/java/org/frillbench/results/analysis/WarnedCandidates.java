package org.frillbench.results.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;

/** Which candidates each warning concerns. */
public final class WarnedCandidates {

  private WarnedCandidates() {}

  /** The names of the candidates by warning, in the order of the warnings, each name once. */
  public static Map<Warning, List<String>> of(List<TableRow> rows) {
    Map<Warning, List<String>> warned = new EnumMap<>(Warning.class);
    for (TableRow row : rows) {
      for (Warning warning : row.warnings()) {
        List<String> names = warned.computeIfAbsent(warning, absent -> new ArrayList<>());
        if (!names.contains(row.candidate())) {
          names.add(row.candidate());
        }
      }
    }
    return warned;
  }
}
