package org.frillbench.converter.network;

import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.GraphBuilder;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.FullyConnected;
import org.frillbench.converter.operator.Shape;
import org.frillbench.converter.spec.MatrixProductSpec;

/** One FULLY_CONNECTED without a bias. */
final class MatrixProductNetwork {

  private final MatrixProductSpec spec;

  MatrixProductNetwork(MatrixProductSpec spec) {
    this.spec = spec;
  }

  /** Returns the graph: {@code left} in, {@code product} out. */
  Graph graph() {
    GraphBuilder graph = new GraphBuilder();
    Tensor left = graph.input("left", Shape.of(spec.rows(), spec.inner()));
    Tensor right = graph.kernel("right", Shape.of(spec.columns(), spec.inner()), spec.inner());
    return graph.build(
        left, graph.apply("product", new FullyConnected(/* hybrid= */ false), left, right));
  }
}
