package org.frillbench.results.report;

import org.frillbench.results.compare.Comparison;

/** Turns a comparison into text; the same in every locale. */
public interface ComparisonRenderer {

  /** The whole comparison, its last line ended. */
  String render(Comparison comparison);
}
