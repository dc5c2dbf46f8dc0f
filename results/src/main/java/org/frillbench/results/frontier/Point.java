package org.frillbench.results.frontier;

import org.frillbench.results.record.TableRow;

/**
 * A candidate under one setting where latency is weighed against objective.
 *
 * @param name the candidate's name, with its settings where the run has several
 * @param row its figures
 * @param value its quality, or its size in bytes as a negative number: more is better
 * @param status its Pareto status
 * @param dominator what dominates it; null where nothing does
 */
public record Point(
    String name, TableRow row, double value, ParetoStatus status, Dominator dominator) {

  /**
   * One that is at least as good and faster.
   *
   * @param name the dominator's name
   * @param row its figures
   * @param ratio the dominated candidate's latency over its
   * @param least the lower end of that ratio at the level that all rivals share, one-sided: above 1
   */
  public record Dominator(String name, TableRow row, double ratio, double least) {}
}
