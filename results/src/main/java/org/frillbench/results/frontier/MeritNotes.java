package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader must know of the figures that candidates were weighed by. */
final class MeritNotes {

  private MeritNotes() {}

  static List<String> of(Frontier frontier) {
    List<String> notes = new ArrayList<>();
    if (frontier.merit().isSize()) {
      notes.add(
          "No quality was given, so latency stands against size, less being better;"
              + " --quality TABLE.csv brings quality.");
    }
    if (!frontier.unknown().isEmpty()) {
      notes.add("Left out, their quality being unknown: " + String.join(", ", frontier.unknown()));
    }
    if (frontier.untold()) {
      notes.add(
          "Under 3 common rounds tell no noise, so such candidates are neither beaten nor beat:"
              + " measure 3 rounds or more,");
      notes.add("or say with --noise 15% by how much latencies of fresh processes vary here.");
    } else if (frontier.noise().assumed() != null) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Where under 3 rounds tell, noise is what --noise says: trial medians vary by %.3g %%.",
              100 * frontier.noise().assumed()));
    }
    return notes;
  }
}
