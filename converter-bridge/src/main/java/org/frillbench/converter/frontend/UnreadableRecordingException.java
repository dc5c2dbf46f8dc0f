package org.frillbench.converter.frontend;

/** A recording that gives no patch; the message is one sentence for whoever named the file. */
public final class UnreadableRecordingException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableRecordingException(String message) {
    super(message);
  }

  UnreadableRecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
