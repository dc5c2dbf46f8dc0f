package org.frillbench.cli.progress;

import java.io.PrintStream;

/** Shows no progress; lines are printed all the same. */
public final class NoDisplay implements Display {

  private final PrintStream lines;

  /** Lines go to {@code lines}. */
  public NoDisplay(PrintStream lines) {
    this.lines = lines;
  }

  @Override
  public void candidate(ProgressState state) {}

  @Override
  public void phase(ProgressState state) {}

  @Override
  public void update(ProgressState state) {}

  @Override
  public void ended(ProgressState state, String outcome) {}

  @Override
  public PrintStream lines() {
    return lines;
  }

  @Override
  public void clear() {}
}
