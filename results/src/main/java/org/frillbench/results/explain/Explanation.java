package org.frillbench.results.explain;

import java.util.List;
import java.util.Locale;

/**
 * What an id means.
 *
 * @param id as tables, options and scripts have it: {@code NOT-SETTLED}, {@code 6}
 * @param kind what it is the id of
 * @param summary one line without a final full stop
 * @param meaning why it matters, in sentences
 * @param rule when exactly it applies, with the limits of the code
 * @param remedies what to do about it, a sentence or two each
 */
public record Explanation(
    String id, Kind kind, String summary, String meaning, String rule, List<String> remedies) {
  public Explanation {
    remedies = List.copyOf(remedies);
  }

  /** What an id is the id of. */
  public enum Kind {
    BLOCKING_WARNING,
    WARNING,
    DEVICE_CONDITION,
    COMPARISON_NOTE,
    VERDICT,
    EXIT_CODE;

    /** {@code blocking warning}. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
