package org.frillbench.results.store;

/** A file could not be read; the message is one sentence that names it, without a full stop. */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
