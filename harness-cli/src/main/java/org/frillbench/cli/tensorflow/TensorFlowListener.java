package org.frillbench.cli.tensorflow;

/** Receives what TensorFlow is doing, in a few words. */
public interface TensorFlowListener {

  /** A sentence that the user must see: what is about to be fetched. */
  void note(String sentence);

  /** A step begins. */
  void step(String what);

  /** The state of a step has changed, some times a second: worth showing where it replaces. */
  void state(String what);
}
