package org.frillbench.results.quality;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accuracies by candidate and task, more being better. A candidate's quality is their mean over the
 * tasks, each counting alike, as the study had it.
 *
 * @param tasks the tasks' names
 * @param accuracies one list a candidate, in the order of the tasks
 */
public record QualityTable(List<String> tasks, Map<String, List<Double>> accuracies) {

  private static final double PERCENT = 100;

  public QualityTable {
    tasks = List.copyOf(tasks);
    accuracies = new LinkedHashMap<>(accuracies);
  }

  /**
   * Reads CSV (a header of "candidate" and the tasks, then a line a candidate) or JSON (an object
   * of candidates, each an object of tasks).
   */
  public static QualityTable read(String text) throws QualityException {
    QualityTable table =
        text.stripLeading().startsWith("{") ? QualityJson.read(text) : QualityCsv.read(text);
    table.check();
    return table;
  }

  private void check() throws QualityException {
    if (tasks.isEmpty() || accuracies.isEmpty()) {
      throw new QualityException("it has no " + (tasks.isEmpty() ? "task" : "candidate"));
    }
    if (new LinkedHashSet<>(tasks).size() < tasks.size()) {
      throw new QualityException("it names a task twice");
    }
    for (int i = 0; i < tasks.size(); i++) {
      checkTask(i);
    }
  }

  /**
   * Accuracies are shares or percents; a column that has both was put together from two sources.
   */
  private void checkTask(int task) throws QualityException {
    boolean shares = false;
    boolean percents = false;
    for (Map.Entry<String, List<Double>> entry : accuracies.entrySet()) {
      double value = entry.getValue().get(task);
      if (!(value >= 0 && value <= PERCENT)) {
        throw new QualityException(
            tasks.get(task)
                + " of "
                + entry.getKey()
                + " is "
                + value
                + ", no accuracy from 0 to 100");
      }
      shares |= value > 0 && value < 1;
      percents |= value > 1;
    }
    if (shares && percents) {
      throw new QualityException(
          tasks.get(task) + " mixes units: some accuracies are shares under 1, others percents");
    }
  }

  /** A candidate's mean accuracy; empty where the table does not know it. */
  public Optional<Double> quality(String candidate) {
    return Optional.ofNullable(accuracies.get(candidate))
        .map(values -> values.stream().mapToDouble(Double::doubleValue).sum() / values.size());
  }

  /**
   * Holds the table to the candidates that were measured.
   *
   * @throws QualityException if it names one that was not, which is likely a typing error, or knows
   *     none that was
   */
  public void checkAgainst(Set<String> measured) throws QualityException {
    List<String> strangers =
        accuracies.keySet().stream().filter(name -> !measured.contains(name)).toList();
    if (!strangers.isEmpty()) {
      String more = strangers.size() == 1 ? "" : " and " + (strangers.size() - 1) + " more";
      throw new QualityException(
          "it names " + strangers.get(0) + more + ", which the run did not measure");
    }
  }
}
