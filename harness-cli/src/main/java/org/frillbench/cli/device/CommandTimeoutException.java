package org.frillbench.cli.device;

/** The device is there, but a command took longer or printed more than it may. */
public final class CommandTimeoutException extends LinkLostException {

  private static final long serialVersionUID = 1L;

  public CommandTimeoutException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Whether it was left because it printed too much; otherwise it took too long. */
  public boolean printedTooMuch() {
    return getCause() instanceof ShellOutput.TooLongException;
  }
}
