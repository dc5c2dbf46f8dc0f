package org.frillbench.results.record;

/** A run file or journal is unreadable or invalid; the message is one sentence. */
public final class RunFileException extends Exception {

  private static final long serialVersionUID = 1L;

  public RunFileException(String message) {
    super(message);
  }

  public RunFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
