package org.frillbench.results.quality;

/** A quality table is invalid; the message is one sentence, without the name of the file. */
public final class QualityException extends Exception {

  private static final long serialVersionUID = 1L;

  QualityException(String message) {
    super(message);
  }

  QualityException(String message, Throwable cause) {
    super(message, cause);
  }
}
