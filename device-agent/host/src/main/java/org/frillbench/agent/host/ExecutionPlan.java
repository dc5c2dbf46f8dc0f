package org.frillbench.agent.host;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteRegistration;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * The nodes that an interpreter runs of the model's first subgraph. After allocation a delegate's
 * node may replace each connected part of the graph that the delegate took.
 */
final class ExecutionPlan {

  /** The custom name of the delegate's nodes in a plan. */
  private static final String XNNPACK_NODE = "TfLiteXNNPackDelegate";

  private final Interpreter interpreter;

  ExecutionPlan(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** How many nodes there were before any delegate took some. */
  int nodes() {
    try (Subgraph primary = interpreter.primary_subgraph()) {
      return primary.HasDelegates()
          ? Indices.of(primary.pre_delegation_execution_plan()).length
          : Indices.of(primary.execution_plan()).length;
    }
  }

  /** How many of them XNNPACK took. */
  int delegatedNodes() {
    int now = Indices.of(interpreter.execution_plan()).length;
    return nodes() - now + partitions();
  }

  /** In how many parts XNNPACK took them. */
  int partitions() {
    List<String> delegates = namesOf(tensorflowlite.kTfLiteBuiltinDelegate);
    return (int) delegates.stream().filter(XNNPACK_NODE::equals).count();
  }

  private List<String> namesOf(int builtinCode) {
    List<String> names = new ArrayList<>();
    for (int index : Indices.of(interpreter.execution_plan())) {
      TfLiteRegistration node = interpreter.node_and_registration(index).second();
      BytePointer name = node.custom_name();
      if (node.builtin_code() == builtinCode && name != null && !name.isNull()) {
        names.add(name.getString());
      }
    }
    return names;
  }
}
