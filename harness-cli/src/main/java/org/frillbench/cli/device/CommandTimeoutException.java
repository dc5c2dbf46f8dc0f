package org.frillbench.cli.device;

/** The device is there, but a command took longer than it may. */
public final class CommandTimeoutException extends LinkLostException {

  private static final long serialVersionUID = 1L;

  public CommandTimeoutException(String sentence, Throwable cause) {
    super(sentence, false, cause);
  }
}
