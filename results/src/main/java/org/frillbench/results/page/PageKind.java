package org.frillbench.results.page;

import java.util.List;

/** What a page is for: the parts of the script that draw it. */
public enum PageKind {
  /** Runs with every trial. */
  REPORT(
      true,
      List.of(
          "text.js",
          "elements.js",
          "scale.js",
          "axes.js",
          "names.js",
          "table.js",
          "cards.js",
          "page.js",
          "strips.js",
          "series.js",
          "distribution.js",
          "origin.js",
          "candidate.js",
          "order.js",
          "frontier.js",
          "comparison.js",
          "devices.js",
          "run.js",
          "report.js")),

  /** A model that ran for minutes. */
  SUSTAINED(
      true,
      List.of(
          "text.js",
          "elements.js",
          "scale.js",
          "axes.js",
          "table.js",
          "page.js",
          "series.js",
          "origin.js",
          "sustained.js")),

  /** Latencies from run to run. */
  HISTORY(
      true,
      List.of(
          "text.js",
          "elements.js",
          "scale.js",
          "axes.js",
          "table.js",
          "cards.js",
          "page.js",
          "historydata.js",
          "historyline.js",
          "historychart.js",
          "history.js")),

  /** Many runs, of which each has a page of its own. */
  BOARD(
      false,
      List.of("text.js", "elements.js", "page.js", "longtable.js", "filters.js", "board.js"));

  private final boolean charts;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change.
  private final List<String> scripts;

  PageKind(boolean charts, List<String> scripts) {
    this.charts = charts;
    this.scripts = scripts;
  }

  /** Whether it draws series, for which it needs uPlot. */
  boolean charts() {
    return charts;
  }

  /** The parts of its script, in the order in which they use each other. */
  List<String> scripts() {
    return scripts;
  }
}
