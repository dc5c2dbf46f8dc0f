package org.frillbench.results.publish;

/** What a latency from elsewhere sums its inferences up by. */
public enum Statistic {
  /** Their arithmetic mean. */
  MEAN("mean"),
  /** Their median. */
  MEDIAN("median"),
  /** The fastest of them. */
  MINIMUM("minimum"),
  /** An estimate whose rule its source does not state. */
  ESTIMATE("estimate");

  private final String word;

  Statistic(String word) {
    this.word = word;
  }

  /** As it stands in a sentence. */
  public String word() {
    return word;
  }
}
