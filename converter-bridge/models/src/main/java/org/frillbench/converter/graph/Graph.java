package org.frillbench.converter.graph;

import java.util.List;

/**
 * A network: its tensors, and its operators in the order they run.
 *
 * @param tensors every tensor, each at its own index
 * @param operators every operator; none reads what a later one computes
 * @param input the only input
 * @param output the only output
 */
public record Graph(
    List<Tensor> tensors, List<OperatorNode> operators, Tensor input, Tensor output) {

  /** Takes copies of the lists. */
  public Graph {
    tensors = List.copyOf(tensors);
    operators = List.copyOf(operators);
  }

  /** Returns the number of learned values. */
  public long parameters() {
    return tensors.stream()
        .filter(Tensor::learned)
        .mapToLong(tensor -> tensor.shape().elements())
        .sum();
  }

  /** Returns the multiply-accumulates of one inference. */
  public long macs() {
    return operators.stream().mapToLong(OperatorNode::macs).sum();
  }
}
