package org.frillbench.cli.command;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.frillbench.results.table.Visible;

/** Sentences that a user has to see at once. */
final class Notices {

  private Notices() {}

  /** A line each. */
  static Consumer<String> on(PrintStream err) {
    return sentence -> err.println("frill-bench: " + Visible.of(sentence));
  }
}
