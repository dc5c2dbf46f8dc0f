package org.frillbench.cli.progress;

import java.io.PrintStream;
import org.frillbench.results.document.ControlCharacters;

/**
 * Shows how work gets on. Several threads may call it. Texts may come from files and devices: what
 * does not show itself is escaped here.
 */
public interface Display {

  /** A trial of a candidate begins. */
  void candidate(ProgressState state);

  /** A phase begins that takes its time. */
  void phase(ProgressState state);

  /** Something has changed, perhaps many times a second. */
  void update(ProgressState state);

  /**
   * One of what is counted has ended.
   *
   * @param outcome how, in a few words; may be empty
   */
  void ended(ProgressState state, String outcome);

  /** For lines that stay; what is redrawn is not in their way. */
  PrintStream lines();

  /** A sentence that a user must see. */
  default void note(String sentence) {
    lines().println(Console.NAMED + ControlCharacters.of(sentence));
  }

  /** The work has ended: what is redrawn disappears. */
  void clear();
}
