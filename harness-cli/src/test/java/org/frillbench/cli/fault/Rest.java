package org.frillbench.cli.fault;

/** What is left of a run after a fault, and what completes it. */
enum Rest {
  /** The run goes on to its end by itself. */
  COMPLETE("complete"),
  /** Nothing was measured, and no file is left: the same command. */
  NOTHING("again"),
  /** Its journal: {@code --resume} with it. */
  JOURNAL("journal"),
  /** A run file of what was measured: the same command and {@code --resume} with it. */
  RUN_FILE("run file");

  private final String words;

  Rest(String words) {
    this.words = words;
  }

  /** What it is called in the table. */
  String words() {
    return words;
  }
}
