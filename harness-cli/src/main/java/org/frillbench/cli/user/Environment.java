package org.frillbench.cli.user;

import java.util.Map;

/** The environment variables that a command reads: those of this process unless replaced. */
public final class Environment {

  private static volatile Map<String, String> variables = System.getenv();

  private Environment() {}

  /** All of them. */
  public static Map<String, String> variables() {
    return variables;
  }

  /** The value of one; null where it is not set. */
  public static String get(String name) {
    return variables.get(name);
  }

  /** Replaces all of them, for a caller that runs commands in its own process. */
  public static void replace(Map<String, String> others) {
    variables = Map.copyOf(others);
  }
}
