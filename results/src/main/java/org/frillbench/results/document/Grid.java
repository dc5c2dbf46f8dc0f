package org.frillbench.results.document;

import java.util.Collections;
import java.util.List;

/**
 * A table for people.
 *
 * @param headers one a column
 * @param fromLeft whether each column reads from the left; numbers are aligned on the right
 * @param ranks which columns a narrow terminal does without: those of the greatest rank first,
 *     those of rank 0 never
 * @param rows their cells, which may hold characters that need escaping
 */
public record Grid(
    List<String> headers, List<Boolean> fromLeft, List<Integer> ranks, List<List<String>> rows) {
  public Grid {
    headers = List.copyOf(headers);
    fromLeft = List.copyOf(fromLeft);
    ranks = List.copyOf(ranks);
    rows = List.copyOf(rows);
  }

  /** No table. */
  public static final Grid NONE = new Grid(List.of(), List.of(), List.of());

  /** A table of which every column is always shown. */
  public Grid(List<String> headers, List<Boolean> fromLeft, List<List<String>> rows) {
    this(headers, fromLeft, Collections.nCopies(headers.size(), 0), rows);
  }
}
