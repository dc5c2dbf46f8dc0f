package org.frillbench.tensorflow.wire;

/**
 * What the process is to do. Without a task it describes the signature.
 *
 * @param savedModel the SavedModel's folder
 * @param signature the signature's name; null for {@code serving_default}, or the only one
 * @param convert a conversion; null where none is asked for
 * @param run inferences; null where none are asked for
 */
public record Request(String savedModel, String signature, ConvertTask convert, RunTask run) {

  /** The main class of the process: its arguments are the files of the request and the answer. */
  public static final String PROGRAM = "org.frillbench.tensorflow.TensorFlowProgram";
}
