package org.frillbench.tensorflow;

/** A model or request that cannot be carried out: one sentence without its full stop. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedException(String sentence) {
    super(sentence);
  }

  RefusedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
