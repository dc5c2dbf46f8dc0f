package org.frillbench.converter.graph;

import java.util.List;
import org.frillbench.converter.operator.Operation;

/**
 * One use of an operation in a {@link Graph}.
 *
 * @param operation what is computed
 * @param inputs its operands in the schema's order; {@link Tensor#ABSENT} where one is left out
 * @param output its only result
 */
public record OperatorNode(Operation operation, List<Tensor> inputs, Tensor output) {

  /** Takes a copy of the inputs. */
  public OperatorNode {
    inputs = List.copyOf(inputs);
  }

  /** Returns the multiply-accumulates of one execution. */
  public long macs() {
    return operation.macs(inputs.stream().map(Tensor::shape).toList(), output.shape());
  }
}
