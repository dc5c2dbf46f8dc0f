package org.frillbench.converter.trained.student;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.OperatorNode;
import org.frillbench.converter.graph.Tensor;

/** A student's graph without the layer that rescales its input, for models trained without it. */
final class WithoutRescaling {

  private static final String LAYER = "rescaling";

  private WithoutRescaling() {}

  /** Returns {@code graph} with the rescaled input replaced by the input itself. */
  static Graph of(Graph graph) {
    Set<String> dropped =
        graph.tensors().stream()
            .map(Tensor::name)
            .filter(name -> name.equals(LAYER) || name.startsWith(LAYER + "/"))
            .collect(Collectors.toSet());
    Map<String, Tensor> kept = new HashMap<>();
    List<Tensor> tensors = new ArrayList<>();
    for (Tensor t : graph.tensors()) {
      if (!dropped.contains(t.name())) {
        Tensor moved = new Tensor(tensors.size(), t.name(), t.type(), t.shape(), t.content());
        tensors.add(moved);
        kept.put(t.name(), moved);
      }
    }
    Tensor input = kept.get(graph.input().name());
    kept.put(LAYER, input);
    List<OperatorNode> operators =
        graph.operators().stream()
            .filter(node -> !dropped.contains(node.output().name()))
            .map(node -> moved(node, kept))
            .toList();
    return new Graph(tensors, operators, input, kept.get(graph.output().name()));
  }

  private static OperatorNode moved(OperatorNode node, Map<String, Tensor> kept) {
    List<Tensor> inputs =
        node.inputs().stream().map(t -> kept.getOrDefault(t.name(), Tensor.ABSENT)).toList();
    return new OperatorNode(node.operation(), inputs, kept.get(node.output().name()));
  }
}
