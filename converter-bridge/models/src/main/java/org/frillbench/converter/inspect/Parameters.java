package org.frillbench.converter.inspect;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.lite.schema.TensorType;

/**
 * The learned values among a model's constants.
 *
 * <p>A file does not say which constants were learned. Kernels and biases were; so were other
 * constants of a type that weights come in, unless they are a single number, as the 3 and the 1/6
 * of a hard sigmoid are. Shapes and axes are integers of wider types.
 */
final class Parameters {

  private static final Set<Integer> WEIGHT_TYPES =
      Set.of(
          (int) TensorType.FLOAT32,
          (int) TensorType.FLOAT16,
          SchemaNames.BFLOAT16,
          (int) TensorType.INT8,
          (int) TensorType.UINT8,
          (int) TensorType.INT4);

  /** By buffer, for tensors that share one share their values. */
  private final Map<Long, ParsedTensor> byBuffer = new LinkedHashMap<>();

  /** The parameters that {@code operators} read. */
  Parameters(Collection<ParsedOperator> operators) {
    operators.forEach(this::collect);
  }

  private void collect(ParsedOperator operator) {
    boolean kernel = MacCounter.hasKernel(operator);
    for (int i = 0; i < operator.inputs().size(); i++) {
      boolean certain = kernel && (i == 1 || i == 2);
      operator
          .input(i)
          .filter(ParsedTensor::constant)
          .filter(tensor -> certain || likely(tensor))
          .ifPresent(tensor -> byBuffer.putIfAbsent(tensor.buffer(), tensor));
    }
  }

  private static boolean likely(ParsedTensor tensor) {
    return WEIGHT_TYPES.contains(tensor.type()) && tensor.elements() > 1;
  }

  /** Returns how many values there are. */
  long count() {
    return byBuffer.values().stream().mapToLong(ParsedTensor::elements).reduce(0, Math::addExact);
  }

  /** Returns their size in the file in bytes. */
  long bytes() {
    return byBuffer.values().stream().mapToLong(ParsedTensor::dataBytes).sum();
  }

  /** Returns the schema's names of their types, sorted. */
  List<String> types() {
    return byBuffer.values().stream().map(ParsedTensor::typeName).distinct().sorted().toList();
  }
}
