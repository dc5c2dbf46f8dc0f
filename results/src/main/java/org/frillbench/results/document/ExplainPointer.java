package org.frillbench.results.document;

import java.util.Collection;

/** What a reader types to learn what ids mean: once an output, after the last of them. */
public final class ExplainPointer {

  private ExplainPointer() {}

  /** {@code More: frill-bench explain NOT-SETTLED FEW-TRIALS}; null without ids. */
  public static String to(Collection<String> ids) {
    return ids.isEmpty() ? null : "More: frill-bench explain " + String.join(" ", ids);
  }
}
