package org.frillbench.cli.command;

import org.frillbench.cli.user.Environment;

/** Properties of the user's terminal. */
public final class Terminal {

  private Terminal() {}

  /**
   * Whether standard error is a terminal; the launcher sets it, because the JVM cannot find out.
   */
  public static boolean onStandardError() {
    return Boolean.getBoolean("frillbench.terminal");
  }

  /** Whether colours may be printed on standard output: on a terminal whose user wants them. */
  public static boolean colourOnStandardOutput() {
    String refused = Environment.get("NO_COLOR");
    return Boolean.getBoolean("frillbench.terminal.out") && (refused == null || refused.isEmpty());
  }
}
