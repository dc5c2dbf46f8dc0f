package org.frillbench.cli.run;

import java.io.PrintStream;
import java.time.Duration;

/** Tells a user how a run gets on. */
public interface Progress extends AutoCloseable {

  /**
   * One line that is redrawn on a terminal, a line a trial elsewhere.
   *
   * @param guess how long all of it may take, for as long as nothing better is known
   */
  static Progress on(PrintStream err, int trials, Duration guess, boolean terminal) {
    return terminal ? on(TerminalRow.atTheFoot(err), trials, guess) : new LineProgress(err, trials);
  }

  /** One line that is redrawn in {@code row}. */
  static Progress on(TerminalRow row, int trials, Duration guess) {
    return new StatusLine(row, trials, guess);
  }

  /** A step outside the trials begins, for example a push. */
  void step(String what);

  /** So many trials more than were thought at first. */
  void grow(int trials);

  /** Trial {@code number}, counted from 1, begins. */
  void trial(int number, String candidate, int round);

  /** Trial {@code number} has ended, in whatever way. */
  void ended(int number, String outcome);

  /** Something that the user must know. */
  void note(String sentence);

  @Override
  void close();
}
