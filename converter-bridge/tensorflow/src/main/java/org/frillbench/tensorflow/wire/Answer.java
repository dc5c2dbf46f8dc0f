package org.frillbench.tensorflow.wire;

import java.util.List;

/**
 * What the process did. Exactly one of {@code refusal} and {@code signature} is present.
 *
 * @param refusal why the model is refused, one sentence without its full stop; null if it is not
 * @param unwritten whether it is files that could not be written: the sentence then goes on after
 *     "it" and begins with "cannot"
 * @param signature the signature that was used
 * @param version TensorFlow's version; null where its libraries were not loaded
 * @param outputs the outputs of each inference that was asked for; null where none was
 */
public record Answer(
    String refusal,
    boolean unwritten,
    SignatureFacts signature,
    String version,
    List<List<ArrayFile>> outputs) {
  public Answer {
    outputs = outputs == null ? null : outputs.stream().map(List::copyOf).toList();
  }

  /** The answer to a request that cannot be carried out. */
  public static Answer refused(String sentence) {
    return new Answer(sentence, false, null, null, null);
  }
}
