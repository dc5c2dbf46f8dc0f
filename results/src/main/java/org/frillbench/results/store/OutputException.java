package org.frillbench.results.store;

/** Something that could not be written; the message is one sentence. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  public OutputException(String message) {
    super(message);
  }

  public OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
