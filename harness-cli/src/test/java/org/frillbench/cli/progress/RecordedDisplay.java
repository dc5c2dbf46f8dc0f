package org.frillbench.cli.progress;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given to show. */
public final class RecordedDisplay implements Display {

  private final List<ProgressState> states = new ArrayList<>();
  private final PrintStream lines =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  /** The latest state. */
  public ProgressState last() {
    return states.get(states.size() - 1);
  }

  @Override
  public void candidate(ProgressState state) {
    states.add(state);
  }

  @Override
  public void phase(ProgressState state) {
    states.add(state);
  }

  @Override
  public void update(ProgressState state) {
    states.add(state);
  }

  @Override
  public void ended(ProgressState state, String outcome) {
    states.add(state);
  }

  @Override
  public PrintStream lines() {
    return lines;
  }

  @Override
  public void clear() {}
}
