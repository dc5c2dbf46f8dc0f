package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader must know of the figures that candidates were weighed by. */
final class ObjectiveNotes {

  /** What helps where too few rounds tell noise, beside measuring more. */
  static final String SAY_NOISE =
      "or say with --noise 15% by how much latencies of fresh processes vary here.";

  private ObjectiveNotes() {}

  static List<String> of(Frontier frontier) {
    List<String> notes = new ArrayList<>();
    if (frontier.objective().isSize()) {
      notes.add(
          "No quality was given, so the objectives are latency and size, less being better;"
              + " --quality TABLE.csv brings quality.");
    }
    if (!frontier.unknown().isEmpty()) {
      notes.add("Left out, their quality being unknown: " + String.join(", ", frontier.unknown()));
    }
    if (frontier.noise().assumed() != null) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Where under 3 rounds tell, noise is what --noise says: trial medians vary by %.3g"
                  + " %%.",
              100 * frontier.noise().assumed()));
    }
    return notes;
  }
}
