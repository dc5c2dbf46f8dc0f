package org.frillbench.cli.device;

/**
 * How a program on the device ended.
 *
 * @param exitCode its exit code
 * @param output standard output and standard error together, lines ended by {@code \n}
 */
public record ShellResult(int exitCode, String output) {

  /** Whether it ended with exit code 0. */
  public boolean ok() {
    return exitCode == 0;
  }

  /** The output without white space around it. */
  public String text() {
    return output.strip();
  }
}
