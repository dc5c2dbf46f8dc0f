package org.frillbench.results.compare;

/** What may be said of a candidate on two sides. */
public enum Verdict {
  /** Its change is within the threshold, at 95 %. */
  OK("the change is within the threshold, at 95 %"),
  /** It is faster by more than the threshold, at the level that all candidates share. */
  IMPROVED("faster by more than the threshold, at a level that all candidates share"),
  /** It is slower by more than the threshold, likewise. */
  REGRESSED("slower by more than the threshold, at a level that all candidates share"),
  /** Noise and trials allow none of these. */
  INCONCLUSIVE("noise and trials allow no statement: the change may be nothing, or too much"),
  /** The two sides differ in what must not differ. */
  NOT_COMPARABLE("the sides differ in what must not differ; each field is named");

  private final String meaning;

  Verdict(String meaning) {
    this.meaning = meaning;
  }

  /** The name for people who ask what it means: {@code NOT-COMPARABLE}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** One line: what it means. */
  public String meaning() {
    return meaning;
  }
}
