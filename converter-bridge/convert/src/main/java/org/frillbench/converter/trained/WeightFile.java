package org.frillbench.converter.trained;

import java.util.List;
import java.util.Optional;

/**
 * An open file, or several that belong together, with the variables of a trained model. Values are
 * read on demand; they may not be used after {@link #close}.
 */
public interface WeightFile extends AutoCloseable {

  /** Returns the variables, without those of an optimizer. */
  List<Variable> variables();

  /** Returns the model's layers, if the file describes them. */
  Optional<KerasConfig> config();

  @Override
  void close();
}
