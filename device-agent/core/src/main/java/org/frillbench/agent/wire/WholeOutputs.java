package org.frillbench.agent.wire;

import java.util.List;

/** What the file of whole outputs holds, or why there is none; never both. */
public final class WholeOutputs {

  /** Why there is no such file, in one sentence; null where there is one. */
  public final String refused;

  /**
   * Each inference's outputs in the model's order. The file is their bytes one after the other,
   * without gaps. Null where there is no file.
   */
  public final List<List<Output>> inferences;

  private WholeOutputs(String refused, List<List<Output>> inferences) {
    this.refused = refused;
    this.inferences = inferences;
  }

  /** A file with the outputs of {@code inferences}. */
  public static WholeOutputs of(List<List<Output>> inferences) {
    return new WholeOutputs(null, inferences);
  }

  /** No file. */
  public static WholeOutputs refused(String why) {
    return new WholeOutputs(why, null);
  }

  /** The size of the file, bytes. */
  public long bytes() {
    long bytes = 0;
    for (List<Output> outputs : inferences) {
      for (Output output : outputs) {
        bytes += output.bytes;
      }
    }
    return bytes;
  }

  /** Why no agent of this version sends this, as the end of a sentence; null if one does. */
  String objection() {
    if ((refused == null) == (inferences == null)) {
      return "neither whole outputs nor a reason against them, or both";
    }
    if (refused != null) {
      return null;
    }
    long bytes = 0;
    for (List<Output> outputs : inferences) {
      if (outputs == null || outputs.isEmpty()) {
        return "an inference without outputs";
      }
      for (Output output : outputs) {
        if (output == null || !output.isSound()) {
          return "an output that no tensor has";
        }
        bytes += output.bytes;
        if (bytes > OutputsRequest.MOST_BYTES) {
          return "outputs of more than " + OutputsRequest.MOST_BYTES + " bytes";
        }
      }
    }
    return null;
  }

  /** One output of one inference. */
  public static final class Output {

    /** The tensor's name in the model. */
    public final String name;

    /** The element type as TensorFlow Lite spells it, upper case. */
    public final String type;

    /** The extent of each dimension; empty for a scalar. */
    public final List<Integer> shape;

    /** Size in the file. */
    public final long bytes;

    /** SHA-256 of those bytes, lower-case hexadecimal. */
    public final String sha256;

    public Output(String name, String type, List<Integer> shape, long bytes, String sha256) {
      this.name = name;
      this.type = type;
      this.shape = shape;
      this.bytes = bytes;
      this.sha256 = sha256;
    }

    private boolean isSound() {
      if (name == null || type == null || shape == null || sha256 == null || bytes < 0) {
        return false;
      }
      for (Integer extent : shape) {
        if (extent == null || extent < 0) {
          return false;
        }
      }
      return true;
    }
  }
}
