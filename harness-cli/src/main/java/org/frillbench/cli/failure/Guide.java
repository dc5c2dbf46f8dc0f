package org.frillbench.cli.failure;

import java.util.Locale;

/** Parts of the documentation that help with failures; each is a topic of {@code help}. */
public enum Guide {
  /** Files of defaults. */
  CONFIGURATION,
  /** Folders and variables of the machine. */
  ENVIRONMENT;

  /** The command that shows it. */
  public String command() {
    return "frill-bench help " + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
