package org.frillbench.cli.device;

/** The transport to a device died, or the device stopped answering. */
public class LinkLostException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean retrySafe;

  public LinkLostException(String sentence, boolean retrySafe, Throwable cause) {
    super(sentence, cause);
    this.retrySafe = retrySafe;
  }

  /** Whether what was asked may be asked again without doing anything twice. */
  public boolean retrySafe() {
    return retrySafe;
  }
}
