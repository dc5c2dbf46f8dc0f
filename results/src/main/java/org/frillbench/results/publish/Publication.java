package org.frillbench.results.publish;

import java.util.List;

/**
 * Where figures were published.
 *
 * @param title the publication's
 * @param published when, as exactly as known: {@code 2021-06}
 * @param url where it can be read
 * @param device what was measured on, as the publication calls it
 * @param notes what a reader must know to compare with them
 */
public record Publication(
    String title, String published, String url, String device, List<String> notes) {
  public Publication {
    notes = List.copyOf(notes);
  }
}
