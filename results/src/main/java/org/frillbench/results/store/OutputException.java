package org.frillbench.results.store;

/** A file could not be written; the message is one sentence without a final full stop. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  public OutputException(String message) {
    super(message);
  }

  public OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
