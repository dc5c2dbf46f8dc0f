package org.frillbench.converter.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tensorflow.lite.schema.TensorType;

/** Sums up what was read of a model. */
final class ModelDescriber {

  private record Kind(String name, int version) {}

  private ModelDescriber() {}

  static ModelInfo describe(ParsedModel model, String sha256, long bytes) {
    Parameters parameters = new Parameters(model.operators());
    return new ModelInfo(
        sha256,
        bytes,
        model.description(),
        model.graphs().stream().map(ModelDescriber::describe).toList(),
        byKind(model.operators()),
        parameters.count(),
        parameters.bytes(),
        parameters.types(),
        quantization(model),
        Kinds.of(model),
        Verdicts.notFloat32(model),
        model.specJson(),
        model.metadata(),
        model.signatures());
  }

  private static SubgraphInfo describe(ParsedGraph graph) {
    return new SubgraphInfo(
        graph.name(),
        graph.inputs().stream().map(ParsedTensor::info).toList(),
        graph.outputs().stream().map(ParsedTensor::info).toList(),
        graph.tensors().size(),
        byKind(graph.operators()),
        MacCounter.macs(graph.operators()),
        MacCounter.atLeast(graph.operators()),
        ArenaEstimate.of(graph));
  }

  private static List<OperatorInfo> byKind(List<ParsedOperator> operators) {
    Map<Kind, List<ParsedOperator>> kinds = new LinkedHashMap<>();
    for (ParsedOperator operator : operators) {
      Kind kind = new Kind(operator.name(), operator.version());
      kinds.computeIfAbsent(kind, unused -> new ArrayList<>()).add(operator);
    }
    return kinds.entrySet().stream().map(e -> describe(e.getKey(), e.getValue())).toList();
  }

  private static OperatorInfo describe(Kind kind, Collection<ParsedOperator> uses) {
    return new OperatorInfo(
        kind.name(),
        kind.version(),
        uses.size(),
        MacCounter.macs(uses),
        new Parameters(uses).bytes());
  }

  private static QuantizationSummary quantization(ParsedModel model) {
    return new QuantizationSummary(
        count(model, t -> t.constant() && !t.quantization().get().perAxis()),
        count(model, t -> t.constant() && t.quantization().get().perAxis()),
        count(model, t -> !t.constant()));
  }

  /** Some converters give float tensors scales too, which then mean nothing. */
  private static int count(ParsedModel model, Predicate<ParsedTensor> wanted) {
    return (int) quantized(model).filter(wanted).count();
  }

  private static Stream<ParsedTensor> quantized(ParsedModel model) {
    return model.graphs().stream()
        .flatMap(graph -> graph.tensors().stream())
        .filter(tensor -> tensor.quantization().isPresent())
        .filter(tensor -> tensor.type() != TensorType.FLOAT32);
  }
}
