package org.frillbench.cli.user;

import java.io.File;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables that a command reads: those of this process unless replaced. */
public final class Environment {

  private static volatile Map<String, String> variables =
      named(System.getenv(), File.separatorChar == '\\');

  private Environment() {}

  /** Windows' names have no case, and its own spelling is {@code Path}; Java's map has case. */
  static Map<String, String> named(Map<String, String> variables, boolean windows) {
    if (!windows) {
      return variables;
    }
    Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(variables);
    return Collections.unmodifiableMap(caseless);
  }

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
