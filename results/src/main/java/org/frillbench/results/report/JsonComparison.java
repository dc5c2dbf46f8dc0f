package org.frillbench.results.report;

import org.frillbench.results.compare.Comparison;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.table.Visible;

/** The comparison itself; what a terminal might obey stands as an escape. */
final class JsonComparison implements ComparisonRenderer {

  @Override
  public String render(Comparison comparison) {
    return Visible.inJson(RunJson.pretty(comparison));
  }
}
