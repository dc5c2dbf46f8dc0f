package org.frillbench.results.document;

import java.util.List;

/**
 * A table for people.
 *
 * @param headers one a column
 * @param fromLeft whether each column reads from the left; numbers are aligned on the right
 * @param rows their cells, which may hold characters that need escaping
 */
public record Grid(List<String> headers, List<Boolean> fromLeft, List<List<String>> rows) {
  public Grid {
    headers = List.copyOf(headers);
    fromLeft = List.copyOf(fromLeft);
    rows = List.copyOf(rows);
  }
}
