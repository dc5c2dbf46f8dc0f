package org.frillbench.results.quality;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accuracies by candidate and task; higher is better. The quality of a candidate is the unweighted
 * mean of its accuracies over the tasks, as in the FRILL study.
 *
 * @param tasks names of the tasks, at least one, without duplicates
 * @param accuracies accuracies by candidate, one per task in the order of {@code tasks}, all of a
 *     task either as shares, 0 to 1, or as percentages, 0 to 100
 */
public record QualityTable(List<String> tasks, Map<String, List<Double>> accuracies) {

  private static final double PERCENT = 100;

  public QualityTable {
    tasks = List.copyOf(tasks);
    accuracies = new LinkedHashMap<>(accuracies);
  }

  /**
   * Parses CSV (a header of "candidate" and the tasks, then one line per candidate) or JSON (an
   * object of candidates, each an object of tasks).
   *
   * @throws QualityException if the text is neither, or an accuracy is out of range
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
   * Checks the range of a task's accuracies, and that they are all shares or all percentages: a
   * mixture comes from combining two sources.
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
                + ", not an accuracy from 0 to 100");
      }
      shares |= value > 0 && value < 1;
      percents |= value > 1;
    }
    if (shares && percents) {
      throw new QualityException(
          tasks.get(task)
              + " mixes units: some accuracies are shares below 1, others are percentages");
    }
  }

  /** The mean accuracy of a candidate; empty if the table does not contain it. */
  public Optional<Double> quality(String candidate) {
    return Optional.ofNullable(accuracies.get(candidate))
        .map(values -> values.stream().mapToDouble(Double::doubleValue).sum() / values.size());
  }

  /**
   * Checks that all candidates of the table were measured.
   *
   * @throws QualityException if one was not, which is probably a misspelt name
   */
  public void checkAgainst(Set<String> measured) throws QualityException {
    List<String> unknown =
        accuracies.keySet().stream().filter(name -> !measured.contains(name)).toList();
    if (!unknown.isEmpty()) {
      String more = unknown.size() == 1 ? "" : " and " + (unknown.size() - 1) + " more";
      throw new QualityException(
          "it names " + unknown.get(0) + more + ", which the run did not measure");
    }
  }
}
