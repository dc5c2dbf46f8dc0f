package org.frillbench.converter.inspect;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * A subgraph as it is stored in a file.
 *
 * @param name its name, as untrusted as the file
 * @param tensors its tensors, each at its index
 * @param inputs the tensors its caller fills
 * @param outputs the tensors its caller reads
 * @param operators its operators in the order they run
 */
record ParsedGraph(
    String name,
    List<ParsedTensor> tensors,
    List<ParsedTensor> inputs,
    List<ParsedTensor> outputs,
    List<ParsedOperator> operators) {

  /**
   * Returns the indices of tensors that hold weights unpacked from constants, as float16 or sparse
   * weights are. The runtime computes them once, before the first inference.
   */
  BitSet unpackedWeights() {
    BitSet unpacked = new BitSet();
    for (ParsedOperator operator : operators) {
      Optional<ParsedTensor> packed = operator.input(0);
      if (unpacks(operator)
          && packed.filter(t -> t.constant() || unpacked.get(t.index())).isPresent()) {
        operator.output(0).ifPresent(tensor -> unpacked.set(tensor.index()));
      }
    }
    return unpacked;
  }

  /** Returns whether the operator would unpack a constant that it read. */
  static boolean unpacks(ParsedOperator operator) {
    return operator.builtin() == BuiltinOperator.DEQUANTIZE
        || operator.builtin() == BuiltinOperator.DENSIFY;
  }
}
