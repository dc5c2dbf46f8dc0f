package org.frillbench.cli.configuration;

/**
 * A line of a configuration file.
 *
 * @param line its number, from 1
 * @param key the name of an option without its hyphens, alone or after a command and a point
 * @param value as it is written on the command line; what a key alone has is empty
 */
public record Setting(int line, String key, String value) {

  /** The command that it is for, {@code baseline.set} for one of two words; empty for every one. */
  public String command() {
    int point = key.lastIndexOf('.');
    return point < 0 ? "" : key.substring(0, point);
  }

  /** The option as it is typed. */
  public String option() {
    return "--" + key.substring(key.lastIndexOf('.') + 1);
  }
}
