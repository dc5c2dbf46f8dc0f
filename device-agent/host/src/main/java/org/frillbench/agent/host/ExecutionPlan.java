package org.frillbench.agent.host;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.TfLiteRegistration;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** The nodes that an interpreter runs, which after allocation may be a delegate's. */
final class ExecutionPlan {

  /** The custom name under which the delegate's nodes stand in a plan. */
  private static final String XNNPACK_NODE = "TfLiteXNNPackDelegate";

  private final Interpreter interpreter;

  ExecutionPlan(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Whether any part of the graph runs in XNNPACK. */
  boolean reachesXnnpack() {
    return namesOf(tensorflowlite.kTfLiteBuiltinDelegate).contains(XNNPACK_NODE);
  }

  /** Names of the operators that TensorFlow Lite itself does not define. */
  List<String> customOperators() {
    return namesOf(tensorflowlite.kTfLiteBuiltinCustom);
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
