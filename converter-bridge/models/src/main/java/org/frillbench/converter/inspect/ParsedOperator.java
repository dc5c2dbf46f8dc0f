package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Optional;

/**
 * An operator as it is stored in a file.
 *
 * @param builtin the schema's code
 * @param name what the schema calls it, or the custom code after {@code CUSTOM:}
 * @param version the version that its runtime must register
 * @param inputs its operands; empty where an optional one is left out
 * @param outputs its results
 */
record ParsedOperator(
    int builtin,
    String name,
    int version,
    List<Optional<ParsedTensor>> inputs,
    List<Optional<ParsedTensor>> outputs) {

  Optional<ParsedTensor> input(int i) {
    return i < inputs.size() ? inputs.get(i) : Optional.empty();
  }

  Optional<ParsedTensor> output(int i) {
    return i < outputs.size() ? outputs.get(i) : Optional.empty();
  }

  List<ParsedTensor> presentInputs() {
    return inputs.stream().flatMap(Optional::stream).toList();
  }

  List<ParsedTensor> presentOutputs() {
    return outputs.stream().flatMap(Optional::stream).toList();
  }
}
