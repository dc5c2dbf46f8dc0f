package org.frillbench.results.publish;

import java.util.List;
import org.frillbench.results.record.MayBeAbsent;

/**
 * Where figures from elsewhere come from: a publication, or a file of another tool.
 *
 * @param title the publication's, or the tool and its file
 * @param published when, as exactly as known: {@code 2021-06}; absent where unknown
 * @param url where it can be read; absent where nowhere
 * @param device what was measured on, as the publication calls it
 * @param statistic what its latencies are; absent where unknown
 * @param notes what a reader must know to compare with them
 */
public record Publication(
    String title,
    @MayBeAbsent String published,
    @MayBeAbsent String url,
    String device,
    @MayBeAbsent Statistic statistic,
    List<String> notes) {
  public Publication {
    notes = List.copyOf(notes);
  }
}
