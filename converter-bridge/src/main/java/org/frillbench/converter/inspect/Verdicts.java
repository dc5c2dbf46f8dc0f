package org.frillbench.converter.inspect;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tensorflow.lite.schema.TensorType;

/** What a model is fit for: float32 timing, and seeded inputs. Each answer is a reason against. */
final class Verdicts {

  /** What float32 networks keep beside their activations: indices, masks, handles of variables. */
  private static final Set<Integer> BESIDE_FLOAT32 =
      Set.of(
          (int) TensorType.FLOAT32,
          (int) TensorType.COMPLEX64,
          (int) TensorType.INT32,
          (int) TensorType.INT64,
          (int) TensorType.UINT32,
          (int) TensorType.UINT64,
          (int) TensorType.BOOL,
          (int) TensorType.STRING,
          (int) TensorType.RESOURCE,
          (int) TensorType.VARIANT);

  private Verdicts() {}

  /** Returns why inputs, outputs and activations are not all float32; empty if they are. */
  static Optional<String> notFloat32(ParsedModel model) {
    return ends("input", model.main().inputs())
        .or(() -> ends("output", model.main().outputs()))
        .or(() -> activations(model));
  }

  private static Optional<String> ends(String role, List<ParsedTensor> tensors) {
    return tensors.stream()
        .filter(tensor -> tensor.type() != TensorType.FLOAT32)
        .map(tensor -> describe(role, tensor) + " is " + tensor.typeName() + ", not FLOAT32")
        .findFirst();
  }

  private static Optional<String> activations(ParsedModel model) {
    return model.graphs().stream().flatMap(graph -> activations(graph).stream()).findFirst();
  }

  private static Optional<String> activations(ParsedGraph graph) {
    BitSet weights = graph.unpackedWeights();
    return graph.operators().stream()
        .flatMap(operator -> Stream.concat(operator.inputs().stream(), operator.outputs().stream()))
        .flatMap(Optional::stream)
        .filter(tensor -> !tensor.constant() && !weights.get(tensor.index()))
        .filter(tensor -> !BESIDE_FLOAT32.contains(tensor.type()))
        .map(tensor -> describe("activation", tensor) + " is " + tensor.typeName())
        .findFirst();
  }

  /** Returns why seeded numbers cannot fill the inputs; empty if they can. */
  static Optional<String> unfillable(ParsedModel model) {
    List<ParsedTensor> inputs = model.main().inputs();
    if (inputs.isEmpty()) {
      return Optional.of("the model has no inputs");
    }
    return inputs.stream().flatMap(input -> unfillable(input).stream()).findFirst();
  }

  private static Optional<String> unfillable(ParsedTensor input) {
    if (input.dynamic()) {
      return Optional.of(
          describe("input", input) + " has an extent that is unknown: " + input.signature());
    }
    if (SchemaNames.bits(input.type()).isEmpty()) {
      return Optional.of(describe("input", input) + " takes " + input.typeName() + ", not numbers");
    }
    return Optional.empty();
  }

  private static String describe(String role, ParsedTensor tensor) {
    return role + " " + SchemaNames.quoted(tensor.name());
  }
}
