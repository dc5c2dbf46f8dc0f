package org.frillbench.cli.device;

import java.time.Duration;

/**
 * What a device is asked to do as one part of an {@link Inquiry}.
 *
 * @param script for the device's shell, with untrusted words quoted by {@link ShellQuote}; it must
 *     not exit the shell
 * @param limit how long it may take
 */
public record Question(String script, Duration limit) {

  /** One program with its arguments, unquoted. */
  public static Question of(Duration limit, String... command) {
    return new Question(ShellQuote.join(command), limit);
  }
}
