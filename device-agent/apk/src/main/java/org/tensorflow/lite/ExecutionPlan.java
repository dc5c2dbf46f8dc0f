package org.tensorflow.lite;

/** The nodes that an interpreter runs; a delegate puts one node in the place of many. */
public final class ExecutionPlan {

  private ExecutionPlan() {}

  /** How many nodes there are now. */
  public static int length(Interpreter interpreter) {
    return interpreter.getExecutionPlanLength();
  }
}
