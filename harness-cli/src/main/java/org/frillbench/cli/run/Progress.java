package org.frillbench.cli.run;

/** Tells a user how a run gets on. */
public interface Progress extends AutoCloseable {

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
