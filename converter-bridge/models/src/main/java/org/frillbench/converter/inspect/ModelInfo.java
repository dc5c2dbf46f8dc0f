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
 * @param description its writer's text, as untrusted as the file
 * @param subgraphs its subgraphs; the first is run, the others by operators or signatures
 * @param operators the operators of all subgraphs, in the order of their first use
 * @param parameters the learned values: elements of weights and biases, not of shapes or axes
 * @param weightBytes the size of the parameters in the file in bytes
 * @param weightTypes the element types of the parameters, the schema's names, sorted
 * @param quantization how much of it is kept in integers
 * @param kind what it computes in, and how it keeps its weights
 * @param notFloat32 why this is no float32 inference; empty if it is. Constant weights may be of
 *     any type, inputs, outputs and activations may not
 * @param specJson the model's own spec if this tool wrote it; see {@link SpecStamp}
 * @param metadata the named entries that a runtime passes over
 * @param signatures the ways to call it by names
 */
public record ModelInfo(
    String sha256,
    long bytes,
    String description,
    List<SubgraphInfo> subgraphs,
    List<OperatorInfo> operators,
    long parameters,
    long weightBytes,
    List<String> weightTypes,
    QuantizationSummary quantization,
    ModelKind kind,
    Optional<String> notFloat32,
    Optional<String> specJson,
    List<MetadataInfo> metadata,
    List<SignatureInfo> signatures) {

  /** Takes copies of the lists. */
  public ModelInfo {
    subgraphs = List.copyOf(subgraphs);
    operators = List.copyOf(operators);
    weightTypes = List.copyOf(weightTypes);
    metadata = List.copyOf(metadata);
    signatures = List.copyOf(signatures);
  }

  /** Returns the subgraph that is run. */
  public SubgraphInfo main() {
    return subgraphs.get(0);
  }

  /** Returns what a caller fills. */
  public List<TensorInfo> inputs() {
    return main().inputs();
  }

  /** Returns what a caller reads. */
  public List<TensorInfo> outputs() {
    return main().outputs();
  }

  /** Returns the multiply-accumulates of one inference; empty if an operator's are unknown. */
  public OptionalLong macs() {
    return main().macs();
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
