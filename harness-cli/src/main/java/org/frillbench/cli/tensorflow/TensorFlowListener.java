package org.frillbench.cli.tensorflow;

/** Follows what is done to have TensorFlow on this machine. */
public interface TensorFlowListener {

  /** A sentence that the user must see: what is about to be fetched. */
  void note(String sentence);

  /**
   * More of the libraries has been fetched.
   *
   * @param bytes so many so far, of all of them
   * @param all how many there are
   */
  void fetched(long bytes, long all);
}
