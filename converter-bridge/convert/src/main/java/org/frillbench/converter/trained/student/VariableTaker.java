package org.frillbench.converter.trained.student;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightsException;

/** Takes variables by name and shape, and lists all that do not fit. */
final class VariableTaker {

  private final Variables variables;
  private final List<String> missing = new ArrayList<>();
  private final List<String> misshapen = new ArrayList<>();

  VariableTaker(Variables variables) {
    this.variables = variables;
  }

  /** The file that messages name. */
  Path source() {
    return variables.source();
  }

  /** Takes the variable {@code name}; notes it if it is missing or of another shape. */
  Optional<Variable> take(String name, List<Integer> shape) {
    Optional<Variable> variable = variables.take(name);
    if (variable.isEmpty()) {
      missing.add(name + " " + shape);
    } else if (!variable.get().shape().equals(shape)) {
      misshapen.add(variable.get().text() + " instead of " + shape);
      return Optional.empty();
    }
    return variable;
  }

  /**
   * The values of {@code variable}.
   *
   * @throws WeightsException if one is not finite
   */
  float[] read(Variable variable) throws WeightsException {
    FloatBuffer stored = variable.values().read();
    float[] read = new float[stored.remaining()];
    stored.get(read);
    FiniteValues.require(variables.source(), variable.name(), read, read.length);
    return read;
  }

  /**
   * Requires that all variables were there, fitted and were taken.
   *
   * @param model what they are for, for the message
   * @throws WeightsException otherwise; it lists all of them
   */
  void requireComplete(String model) throws WeightsException {
    List<String> complaints = new ArrayList<>();
    List<String> left = variables.left().stream().map(Variable::text).toList();
    addComplaint(complaints, "missing", missing);
    addComplaint(complaints, "of another shape", misshapen);
    addComplaint(complaints, "not used", left);
    if (!complaints.isEmpty()) {
      throw new WeightsException(
          variables.source()
              + " does not fit the student "
              + model
              + ": "
              + String.join("; ", complaints)
              + ".");
    }
  }

  private static void addComplaint(List<String> complaints, String what, List<String> names) {
    if (!names.isEmpty()) {
      complaints.add(names.stream().collect(Collectors.joining(", ", what + ": ", "")));
    }
  }
}
