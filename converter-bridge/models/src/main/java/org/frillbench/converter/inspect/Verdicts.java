package org.frillbench.converter.inspect;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tensorflow.lite.schema.TensorType;

/** Whether a model is float32 inference; the answer is a reason against. */
final class Verdicts {

  /** What float32 networks store beside their activations: indices, masks, handles of variables. */
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

  private static String describe(String role, ParsedTensor tensor) {
    return role + " " + SchemaNames.quoted(tensor.name());
  }
}
