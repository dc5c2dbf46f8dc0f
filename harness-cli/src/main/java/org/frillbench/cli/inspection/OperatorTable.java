package org.frillbench.cli.inspection;

import java.util.List;
import java.util.Locale;
import org.frillbench.converter.inspect.OperatorInfo;
import org.frillbench.converter.inspect.SubgraphInfo;
import org.frillbench.results.document.ControlCharacters;

/** A subgraph's operators, one row for each in each version. */
final class OperatorTable {

  private static final int NARROWEST = 24;
  private static final int WIDEST = 44;

  private OperatorTable() {}

  static void append(StringBuilder shown, SubgraphInfo graph) {
    List<String> names = graph.operators().stream().map(op -> name(op.name())).toList();
    int width = names.stream().mapToInt(String::length).reduce(NARROWEST, Math::max);
    String row = "%-" + width + "s %7s %6s %15s %14s%n";
    shown.append(
        String.format(Locale.ROOT, row, "operator", "version", "count", "MACs", "weight bytes"));
    for (int i = 0; i < names.size(); i++) {
      OperatorInfo operator = graph.operators().get(i);
      shown.append(
          String.format(
              Locale.ROOT,
              row,
              names.get(i),
              operator.version(),
              count(operator.count()),
              operator.macs().isPresent() ? count(operator.macs().getAsLong()) : "unknown",
              count(operator.weightBytes())));
    }
  }

  private static String name(String name) {
    String visible = ControlCharacters.of(name);
    return visible.length() > WIDEST ? visible.substring(0, WIDEST - 1) + "…" : visible;
  }

  /** With commas between thousands, in every locale. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
