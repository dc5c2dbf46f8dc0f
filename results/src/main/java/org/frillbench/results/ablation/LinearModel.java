package org.frillbench.results.ablation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.results.statistics.MeanEstimate;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Log latency as a sum of one term per value of each axis over its least value: ordinary least
 * squares, which needs no complete pairs. Interactions are not modelled and widen the intervals.
 *
 * @param base the student that all terms are over: the least value on every axis
 * @param baseNs the latency of such a student by the model, ns
 * @param students how many students it rests on
 * @param squaredR the share of the variance of log latency that it explains; null where there is no
 *     variance
 * @param terms the terms
 */
public record LinearModel(
    Map<String, String> base, double baseNs, int students, Double squaredR, List<Term> terms) {

  /**
   * A term.
   *
   * @param axis the hyperparameter, as a spec names it
   * @param level its value
   * @param log what that adds to log latency
   */
  public record Term(String axis, String level, MeanEstimate log) {}

  private record Dummy(Axis axis, String level) {
    double of(Student student) {
      return student.levels().get(axis).equals(level) ? 1 : 0;
    }
  }

  /**
   * The model of {@code students}; empty where they are too few or too alike to tell terms apart.
   */
  static Optional<LinearModel> of(List<Student> students) {
    List<Dummy> dummies = new ArrayList<>();
    Map<Axis, String> base = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      List<String> levels = PairedEffects.levels(students, axis);
      levels.stream().skip(1).forEach(level -> dummies.add(new Dummy(axis, level)));
      levels.stream().limit(1).forEach(level -> base.put(axis, level));
    }
    int degrees = students.size() - dummies.size() - 1;
    if (dummies.isEmpty() || degrees < 1) {
      return Optional.empty();
    }
    double[] logs = students.stream().mapToDouble(Student::logLatency).toArray();
    double[][] design =
        students.stream()
            .map(student -> dummies.stream().mapToDouble(dummy -> dummy.of(student)).toArray())
            .toArray(double[][]::new);
    try {
      // Its default threshold of 0 lets rounding pass for a rank that is not there.
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(1e-9);
      regression.newSampleData(logs, design);
      double[] beta = regression.estimateRegressionParameters();
      double[] errors = regression.estimateRegressionParametersStandardErrors();
      List<Term> terms = new ArrayList<>();
      for (int i = 0; i < dummies.size(); i++) {
        MeanEstimate log = new MeanEstimate(beta[i + 1], errors[i + 1], degrees);
        terms.add(new Term(dummies.get(i).axis().key(), dummies.get(i).level(), log));
      }
      return Optional.of(
          new LinearModel(
              PairedEffects.named(base),
              Math.exp(beta[0]),
              students.size(),
              Optional.of(regression.calculateRSquared()).filter(Double::isFinite).orElse(null),
              terms));
    } catch (MathIllegalArgumentException e) {
      // Two axes that always change together cannot be told apart.
      return Optional.empty();
    }
  }
}
