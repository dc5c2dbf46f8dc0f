package org.frillbench.cli.command;

/** What the user looks at. */
final class Terminal {

  private Terminal() {}

  /** Whether standard error is a terminal; the launcher knows, the JVM has no way to ask. */
  static boolean onStandardError() {
    return Boolean.getBoolean("frillbench.terminal");
  }
}
