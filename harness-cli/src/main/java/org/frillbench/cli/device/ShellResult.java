package org.frillbench.cli.device;

/**
 * How a program on the device ended.
 *
 * @param exitCode its exit code
 * @param output standard output and standard error together, lines ended by {@code \n}
 */
public record ShellResult(int exitCode, String output) {

  /** The message of a shell for a program that does not exist. */
  private static final int NOT_FOUND = 127;

  /** Whether the device has no such program: an answer to nothing that was asked. */
  public boolean noSuchProgram() {
    return exitCode == NOT_FOUND;
  }

  /** Whether it ended with exit code 0. */
  public boolean ok() {
    return exitCode == 0;
  }

  /** Why it failed, for a message: however much a device prints, one line of it at most. */
  public String reason() {
    String complaint = Complaint.in(output);
    return complaint.isEmpty() ? "exit code " + exitCode + " without a word" : complaint;
  }

  /** The output without white space around it. */
  public String text() {
    return output.strip();
  }
}
