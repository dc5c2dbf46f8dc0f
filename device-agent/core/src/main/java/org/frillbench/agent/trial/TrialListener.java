package org.frillbench.agent.trial;

/** Receives the progress of a trial, on which nothing depends. */
public interface TrialListener {

  /**
   * The steps of a trial that take time, in their order; the first begins with the agent's own
   * first instruction.
   */
  enum Step {
    START,
    LOAD,
    WARM_UP,
    TIME,
    REPORT;

    /**
     * The step's name on the wire: {@code start}, {@code load}, {@code warm-up}, {@code time},
     * {@code report}.
     */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** What precedes a window of a sustained run, as JSON, in a progress message. */
  String WINDOW = "window ";

  /**
   * Called before each step begins and after each window of a sustained run, never between two
   * clock reads.
   *
   * @param message the step's id, or {@link #WINDOW} and the window; on one line
   */
  void progress(String message);

  /** A step begins. */
  default void begins(Step step) {
    progress(step.id());
  }
}
