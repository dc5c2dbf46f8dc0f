package org.frillbench.cli.convert;

/** Whether a student's network begins with Keras's {@code Rescaling(1/127.5, -1)}. */
public enum Rescaling {
  YES("yes"),
  NO("no");

  private final String word;

  Rescaling(String word) {
    this.word = word;
  }

  /** As the command line and the record name it; picocli matches it. */
  @Override
  public String toString() {
    return word;
  }
}
