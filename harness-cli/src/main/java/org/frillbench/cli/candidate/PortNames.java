package org.frillbench.cli.candidate;

import java.util.List;
import java.util.Optional;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.SignatureInfo;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * What a model calls its inputs and outputs: by the names in its signature, because those of
 * tensors are the converter's; without a signature by these.
 */
public final class PortNames {

  private PortNames() {}

  /**
   * The signature of the subgraph that an interpreter runs.
   *
   * @param key its name; null for the first one of that subgraph
   */
  public static Optional<SignatureInfo> signature(ModelInfo model, String key) {
    return model.signatures().stream()
        .filter(one -> one.subgraph() == 0)
        .filter(one -> key == null || one.key().equals(key))
        .findFirst();
  }

  /** What {@code entries} of a signature call {@code tensor}. */
  public static String of(TensorInfo tensor, List<SignatureInfo.Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.tensor().equals(tensor.name()))
        .map(SignatureInfo.Entry::name)
        .findFirst()
        .orElse(tensor.name());
  }

  /** The names of the outputs of {@code model}, in its own order. */
  static List<String> outputs(ModelInfo model) {
    List<SignatureInfo.Entry> entries =
        signature(model, null).map(SignatureInfo::outputs).orElse(List.of());
    return model.main().outputs().stream().map(output -> of(output, entries)).toList();
  }
}
