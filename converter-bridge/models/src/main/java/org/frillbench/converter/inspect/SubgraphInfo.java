package org.frillbench.converter.inspect;

import java.util.List;
import java.util.OptionalLong;

/**
 * One of a model's subgraphs.
 *
 * @param name its name, as untrusted as the file
 * @param inputs what its caller fills
 * @param outputs what its caller reads
 * @param tensors how many tensors it has, constants among them
 * @param operators its operators, in the order of their first use
 * @param macs the multiply-accumulates of one run; empty if an operator's are unknown
 * @param macsAtLeast those of the operators whose number is known
 * @param arena the memory of its activations
 */
public record SubgraphInfo(
    String name,
    List<TensorInfo> inputs,
    List<TensorInfo> outputs,
    int tensors,
    List<OperatorInfo> operators,
    OptionalLong macs,
    long macsAtLeast,
    ArenaInfo arena) {

  /** Takes copies of the lists. */
  public SubgraphInfo {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    operators = List.copyOf(operators);
  }
}
