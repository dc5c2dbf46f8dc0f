package org.frillbench.results.report;

import org.frillbench.results.compare.Comparison;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.table.ControlCharacters;

/** The comparison itself; what a terminal might obey stands as an escape. */
final class JsonComparison implements ComparisonRenderer {

  @Override
  public String render(Comparison comparison) {
    return ControlCharacters.inJson(RunJson.pretty(comparison));
  }
}
