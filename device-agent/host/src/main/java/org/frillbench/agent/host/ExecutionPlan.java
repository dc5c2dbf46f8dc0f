package org.frillbench.agent.host;

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
    int partitions = 0;
    for (int index : Indices.of(interpreter.execution_plan())) {
      if (isOfXnnpack(interpreter.node_and_registration(index).second())) {
        partitions++;
      }
    }
    return partitions;
  }

  private static boolean isOfXnnpack(TfLiteRegistration node) {
    BytePointer name = node.custom_name();
    return node.builtin_code() == tensorflowlite.kTfLiteBuiltinDelegate
        && name != null
        && !name.isNull()
        && name.getString().equals(XNNPACK_NODE);
  }
}
