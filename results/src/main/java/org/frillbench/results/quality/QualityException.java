package org.frillbench.results.quality;

/** A quality table that cannot be used; the message is one sentence, without its file's name. */
public final class QualityException extends Exception {

  private static final long serialVersionUID = 1L;

  QualityException(String message) {
    super(message);
  }
}
