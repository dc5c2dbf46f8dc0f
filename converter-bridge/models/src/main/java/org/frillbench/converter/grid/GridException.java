package org.frillbench.converter.grid;

/** A file that is no grid; the message is one sentence: which file, what is wrong, what to do. */
public final class GridException extends Exception {

  private static final long serialVersionUID = 1L;

  GridException(String message, Throwable cause) {
    super(message, cause);
  }
}
