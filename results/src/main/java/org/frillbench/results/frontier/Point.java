package org.frillbench.results.frontier;

import org.frillbench.results.record.TableRow;

/**
 * A candidate under one setting where latency is weighed against merit.
 *
 * @param name the candidate's name, with its settings where the run has several
 * @param row its figures
 * @param merit its quality, or its size in bytes as a negative number: more is better
 * @param standing where it stands
 * @param beater who beats it; null where nobody does
 */
public record Point(String name, TableRow row, double merit, ParetoStatus standing, Beater beater) {

  /**
   * One that is at least as good and faster.
   *
   * @param name the beater's name
   * @param row its figures
   * @param ratio the beaten one's latency over the beater's
   * @param least the lower end of that ratio at the level that all rivals share, one-sided: above 1
   */
  public record Beater(String name, TableRow row, double ratio, double least) {}
}
