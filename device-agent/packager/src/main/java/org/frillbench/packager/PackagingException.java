package org.frillbench.packager;

/**
 * An APK that could not be built; the message is one sentence: what is wrong, where, what to do.
 */
public final class PackagingException extends Exception {

  private static final long serialVersionUID = 1L;

  public PackagingException(String message) {
    super(message);
  }

  public PackagingException(String message, Throwable cause) {
    super(message, cause);
  }
}
