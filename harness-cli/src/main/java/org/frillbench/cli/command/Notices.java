package org.frillbench.cli.command;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.frillbench.results.document.ControlCharacters;

/** Sentences that a user has to see at once. */
public final class Notices {

  private Notices() {}

  /** A line each. */
  public static Consumer<String> on(PrintStream err) {
    return sentence -> err.println("frill-bench: " + ControlCharacters.of(sentence));
  }
}
