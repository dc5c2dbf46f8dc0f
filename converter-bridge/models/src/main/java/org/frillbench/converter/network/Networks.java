package org.frillbench.converter.network;

import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.spec.MatrixProductSpec;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TeacherSpec;

/** From what a model is to the graph that makes it so. */
public final class Networks {

  private Networks() {}

  /** Returns the graph of {@code spec}; its parameters and costs can be asked for at once. */
  public static Graph of(ModelSpec spec) {
    if (spec instanceof StudentSpec student) {
      return new StudentNetwork(student).graph();
    }
    if (spec instanceof TeacherSpec teacher) {
      return new TeacherNetwork(teacher).graph();
    }
    return new MatrixProductNetwork((MatrixProductSpec) spec).graph();
  }
}
