package org.frillbench.results.export;

/** Two figures would have one name; the message says which, in one sentence. */
public final class AmbiguousNamesException extends Exception {

  private static final long serialVersionUID = 1L;

  AmbiguousNamesException(String message) {
    super(message);
  }
}
