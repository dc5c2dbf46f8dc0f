package org.frillbench.cli;

import org.frillbench.cli.command.FrillBench;

/** The {@code frill-bench} command. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(FrillBench.execute(args));
  }
}
