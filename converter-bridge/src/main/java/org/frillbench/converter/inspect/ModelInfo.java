package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.frillbench.converter.spec.SpecStamp;

/**
 * What a TFLite file holds.
 *
 * @param sha256 the SHA-256 digest of the file, 64 lower-case hexadecimal digits
 * @param bytes the size of the file in bytes
 * @param inputs what a caller fills
 * @param outputs what a caller reads
 * @param operators the operators, in the order of their first use
 * @param parameters the learned values: elements of weights and biases, not of shapes or axes
 * @param macs the multiply-accumulates of one inference; empty if an operator's cannot be told
 * @param weightTypes the element types of the parameters, the schema's names, sorted
 * @param notFloat32 why this is no float32 inference; empty if it is. Constant weights may be of
 *     any type, inputs, outputs and activations may not
 * @param unfillable why seeded numbers cannot fill the inputs; empty if they can
 * @param specJson what the model says of itself if this tool wrote it; see {@link SpecStamp}
 */
public record ModelInfo(
    String sha256,
    long bytes,
    List<TensorInfo> inputs,
    List<TensorInfo> outputs,
    List<OperatorInfo> operators,
    long parameters,
    OptionalLong macs,
    List<String> weightTypes,
    Optional<String> notFloat32,
    Optional<String> unfillable,
    Optional<String> specJson) {

  /** Takes copies of the lists. */
  public ModelInfo {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    operators = List.copyOf(operators);
    weightTypes = List.copyOf(weightTypes);
  }

  /** Returns the spec and seed that made the model; empty if it carries none that can be read. */
  public Optional<SpecStamp> stamp() {
    try {
      return specJson.map(SpecStamp::fromJson);
    } catch (IllegalArgumentException e) {
      // Anyone can put an entry of that name into a file.
      return Optional.empty();
    }
  }
}
