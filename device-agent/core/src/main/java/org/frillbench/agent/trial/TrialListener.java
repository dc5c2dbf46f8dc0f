package org.frillbench.agent.trial;

/** Hears of a trial's progress; a courtesy, on which nothing depends. */
public interface TrialListener {

  /**
   * The steps of a trial that take time, in their order; the first begins with the agent's own first
   * instruction.
   */
  enum Step {
    START,
    LOAD,
    WARM_UP,
    TIME,
    REPORT;

    /** The step's name on the wire: {@code start}, {@code load}, {@code warm-up}, {@code time}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Called before each step begins, never between two clock reads. */
  void begins(Step step);
}
