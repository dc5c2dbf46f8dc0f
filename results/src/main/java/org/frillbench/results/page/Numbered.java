package org.frillbench.results.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that a page lists once and refers to by their place, from 0.
 *
 * @param <T> what is listed; equal values have one place
 */
final class Numbered<T> {

  private final Map<T, Integer> places = new LinkedHashMap<>();

  /** The place of {@code value}, which joins the list where it is new. */
  int place(T value) {
    return places.computeIfAbsent(value, absent -> places.size());
  }

  /** All values by their places. */
  List<T> all() {
    return List.copyOf(places.keySet());
  }
}
