package org.frillbench.results.ablation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;

/**
 * What the hyperparameters of the students among rows contribute.
 *
 * @param settings how all of them ran
 * @param students how many students there are
 * @param others the names of rows that are no students of a grid, or stand for one a second time
 * @param effects one per step of each axis on which they differ
 * @param model the linear model; null where the students do not tell its terms apart
 */
public record Ablation(
    Settings settings, int students, List<String> others, List<Effect> effects, LinearModel model) {

  /**
   * One for each setting among {@code rows}.
   *
   * @param quality what they are good for; null where unknown
   */
  public static List<Ablation> each(List<TableRow> rows, Objective quality) {
    Map<Settings, List<TableRow>> bySettings = new LinkedHashMap<>();
    rows.forEach(
        row -> bySettings.computeIfAbsent(row.settings(), none -> new ArrayList<>()).add(row));
    return bySettings.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), quality))
        .toList();
  }

  private static Ablation of(Settings settings, List<TableRow> rows, Objective quality) {
    List<Student> students = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Set<Map<Axis, String>> seen = new HashSet<>();
    for (TableRow row : rows) {
      Double value = quality == null ? null : quality.of(row).orElse(null);
      Optional<Student> student = Student.of(row, value).filter(found -> seen.add(found.levels()));
      student.ifPresentOrElse(students::add, () -> others.add(row.candidate()));
    }
    return new Ablation(
        settings,
        students.size(),
        List.copyOf(others),
        new PairedEffects(students).all(),
        LinearModel.of(students).orElse(null));
  }
}
