package org.frillbench.converter.inspect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

/** Classifies models by the types of weights, activations, inputs and outputs. */
final class Kinds {

  private static final Set<Integer> PACKED =
      Set.of((int) TensorType.INT4, (int) TensorType.INT8, (int) TensorType.UINT8);

  private static final Set<Integer> HALVES = Set.of((int) TensorType.FLOAT16, SchemaNames.BFLOAT16);

  /** What matrix products are made of. */
  private static final Set<Integer> FACTORS =
      Set.of(
          (int) TensorType.FLOAT32,
          (int) TensorType.FLOAT16,
          (int) TensorType.INT8,
          (int) TensorType.UINT8,
          (int) TensorType.INT16);

  private Kinds() {}

  static ModelKind of(ParsedModel model) {
    return Verdicts.notFloat32(model).isEmpty() ? ofWeights(model) : ofActivations(model);
  }

  private static ModelKind ofWeights(ParsedModel model) {
    List<ParsedOperator> unpacking =
        model.operators().stream().filter(ParsedGraph::unpacks).toList();
    List<ParsedOperator> others =
        model.operators().stream()
            .filter(operator -> !ParsedGraph.unpacks(operator))
            .filter(operator -> operator.builtin() != BuiltinOperator.CUSTOM)
            .toList();
    if (read(others, PACKED)) {
      return ModelKind.DYNAMIC_RANGE;
    }
    if (read(unpacking, PACKED)) {
      return ModelKind.INTEGER_WEIGHTS;
    }
    return read(model.operators(), HALVES) ? ModelKind.FLOAT16_WEIGHTS : ModelKind.FLOAT32;
  }

  /** Whether an operator reads a constant of one of these types that is more than one number. */
  private static boolean read(List<ParsedOperator> operators, Set<Integer> types) {
    return operators.stream()
        .flatMap(operator -> operator.presentInputs().stream())
        .anyMatch(tensor -> tensor.dataBytes() > 2 && types.contains(tensor.type()));
  }

  private static ModelKind ofActivations(ParsedModel model) {
    Set<Integer> types = products(model);
    if (types.isEmpty()) {
      types = activations(model);
    }
    // The state of a recurrent cell of int8 is int16.
    if (types.contains((int) TensorType.INT8)) {
      types.remove((int) TensorType.INT16);
    }
    return types.size() == 1 ? named(types.iterator().next()) : ModelKind.OTHER;
  }

  private static ModelKind named(int type) {
    return switch (type) {
      case TensorType.FLOAT16 -> ModelKind.FLOAT16;
      case TensorType.INT8 -> ModelKind.INT8;
      case TensorType.UINT8 -> ModelKind.UINT8;
      case TensorType.INT16 -> ModelKind.INT16;
      default -> ModelKind.OTHER;
    };
  }

  /** The types of what is multiplied by kernels. */
  private static Set<Integer> products(ParsedModel model) {
    return model.operators().stream()
        .filter(MacCounter::hasKernel)
        .flatMap(operator -> operator.input(0).stream())
        .map(ParsedTensor::type)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Where nothing is multiplied by kernels, the types of all that is computed. */
  private static Set<Integer> activations(ParsedModel model) {
    return model.operators().stream()
        .filter(operator -> !converts(operator))
        .flatMap(
            operator ->
                Stream.concat(
                    operator.presentInputs().stream(), operator.presentOutputs().stream()))
        .filter(tensor -> !tensor.constant())
        .map(ParsedTensor::type)
        .filter(FACTORS::contains)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean converts(ParsedOperator operator) {
    return operator.builtin() == BuiltinOperator.QUANTIZE
        || operator.builtin() == BuiltinOperator.DEQUANTIZE;
  }
}
