package org.frillbench.converter.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * Estimates the memory that TensorFlow Lite's interpreter keeps a subgraph's activations in.
 *
 * <p>A tensor lives from the operator that writes it to the last that reads it; inputs, outputs,
 * variables and unpacked weights live all the time, and so does an unused result. What kernels need
 * for themselves, results that share their input's memory, and delegates, which plan on their own,
 * are left out.
 */
final class ArenaEstimate {

  /** Planning goes with the square of this, and a file may hold many subgraphs. */
  private static final int MOST_TENSORS = 1 << 13;

  private static final Set<Integer> RUNS_OTHERS =
      Set.of(BuiltinOperator.CALL, BuiltinOperator.IF, BuiltinOperator.WHILE);

  private final ParsedGraph graph;
  private final int steps;
  private final int[] first;
  private final int[] last;

  private ArenaEstimate(ParsedGraph graph) {
    this.graph = graph;
    this.steps = Math.max(1, graph.operators().size());
    this.first = new int[graph.tensors().size()];
    this.last = new int[graph.tensors().size()];
    Arrays.fill(first, -1);
    Arrays.fill(last, steps - 1);
  }

  static ArenaInfo of(ParsedGraph graph) {
    if (graph.operators().stream().anyMatch(op -> RUNS_OTHERS.contains(op.builtin()))) {
      return ArenaInfo.unknown("other subgraphs run inside it");
    }
    if (graph.tensors().stream().filter(t -> !t.constant()).limit(MOST_TENSORS + 1L).count()
        > MOST_TENSORS) {
      return ArenaInfo.unknown("over " + MOST_TENSORS + " tensors share it");
    }
    ArenaEstimate estimate = new ArenaEstimate(graph);
    estimate.findLifetimes();
    return estimate.plan();
  }

  private void findLifetimes() {
    BitSet forever = graph.unpackedWeights();
    graph.tensors().stream().filter(ParsedTensor::variable).forEach(t -> forever.set(t.index()));
    graph.inputs().forEach(tensor -> forever.set(tensor.index()));
    graph.outputs().forEach(tensor -> forever.set(tensor.index()));
    for (int step = 0; step < graph.operators().size(); step++) {
      ParsedOperator operator = graph.operators().get(step);
      for (ParsedTensor written : operator.presentOutputs()) {
        begin(written.index(), step);
      }
      for (ParsedTensor read : operator.presentInputs()) {
        last[read.index()] = step;
      }
    }
    graph.inputs().forEach(tensor -> first[tensor.index()] = 0);
    graph.unpackedWeights().stream().forEach(index -> first[index] = 0);
    forever.stream().forEach(index -> last[index] = steps - 1);
  }

  private void begin(int tensor, int step) {
    if (first[tensor] < 0) {
      first[tensor] = step;
    }
  }

  private ArenaInfo plan() {
    List<ArenaPlan.Block> blocks = new ArrayList<>();
    for (ParsedTensor tensor : graph.tensors()) {
      int begins = tensor.variable() ? 0 : first[tensor.index()];
      if (tensor.constant() || begins < 0) {
        continue;
      }
      OptionalLong bytes = tensor.denseBytes();
      if (!tensor.shapeKnown() || bytes.isEmpty()) {
        return ArenaInfo.unknown("tensor " + SchemaNames.quoted(tensor.name()) + why(tensor));
      }
      blocks.add(new ArenaPlan.Block(begins, last[tensor.index()], bytes.getAsLong()));
    }
    return ArenaInfo.of(ArenaPlan.bytes(blocks, steps));
  }

  private static String why(ParsedTensor tensor) {
    return !tensor.shapeKnown()
        ? " has a shape that the file does not say: " + tensor.signature()
        : " is " + tensor.typeName() + ", of no fixed size";
  }
}
