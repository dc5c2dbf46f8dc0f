package org.frillbench.converter.inspect;

/**
 * A file that is no whole TFLite model; the message is one sentence for the user who named the
 * file.
 */
public final class UnreadableModelException extends Exception {

  private static final long serialVersionUID = 1L;

  /** An exception with {@code message}: which file, what is wrong, what to do. */
  public UnreadableModelException(String message) {
    super(message);
  }

  /** As the other, with what brought it to light. */
  public UnreadableModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
