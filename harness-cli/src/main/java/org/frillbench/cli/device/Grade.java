package org.frillbench.cli.device;

/** Whether a device is fit to measure on, the best first. */
public enum Grade {
  /** Nothing that is known would disturb a run. */
  FIT("fit"),
  /** A run would have a caution, or would wait. */
  CAUTIONS("fit with cautions"),
  /** There would be no run, or one with a blocking warning. */
  NOT_FIT("not fit");

  private final String words;

  Grade(String words) {
    this.words = words;
  }

  /** {@code fit with cautions}. */
  public String words() {
    return words;
  }
}
