package org.frillbench.converter.trained.student;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;

/**
 * A weight file with other variables than it was saved with.
 *
 * @param original the file
 * @param variables the variables that it has now
 */
record ChangedFile(WeightFile original, List<Variable> variables) implements WeightFile {

  /** Returns {@code file} without the variable {@code name}. */
  static ChangedFile without(WeightFile file, String name) {
    List<Variable> variables = new ArrayList<>(file.variables());
    variables.removeIf(variable -> variable.name().equals(name));
    return new ChangedFile(file, variables);
  }

  /** Returns {@code file} with one variable more. */
  static ChangedFile with(WeightFile file, Variable variable) {
    List<Variable> variables = new ArrayList<>(file.variables());
    variables.add(variable);
    return new ChangedFile(file, variables);
  }

  /** Returns {@code file} whose variable {@code name} is what {@code change} makes of it. */
  static ChangedFile changed(WeightFile file, String name, UnaryOperator<Variable> change) {
    List<Variable> variables = new ArrayList<>(file.variables());
    variables.replaceAll(v -> v.name().equals(name) ? change.apply(v) : v);
    return new ChangedFile(file, variables);
  }

  /** Returns {@code variable} with {@code value} at its last place. */
  static Variable withLast(Variable variable, float value) {
    return new Variable(
        variable.name(),
        variable.type(),
        variable.shape(),
        () -> {
          FloatBuffer stored = variable.values().read();
          FloatBuffer copy = FloatBuffer.allocate(stored.remaining()).put(stored).flip();
          return copy.put(copy.limit() - 1, value);
        });
  }

  @Override
  public Optional<KerasConfig> config() {
    return original.config();
  }

  @Override
  public void close() {
    original.close();
  }
}
