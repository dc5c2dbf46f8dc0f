package org.frillbench.results.table;

/** Turns a table into text; the same in every locale, lines ending as the format asks. */
public interface TableRenderer {

  /** The whole table, its last line ended. */
  String render(LatencyTable table);
}
