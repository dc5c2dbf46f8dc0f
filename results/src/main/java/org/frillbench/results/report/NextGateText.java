package org.frillbench.results.report;

import java.time.Duration;
import java.util.List;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.NeededRounds;
import org.frillbench.results.compare.NextGate;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.NumberText;

/** What the candidates without a verdict would need for one. */
final class NextGateText {

  private static final String TITLE = "For a verdict, four times in five at this noise";

  private static final String MEASURE =
      "measure both versions in the same rounds; BASE and NEW are two files or two folders";

  private NextGateText() {}

  /** The rounds of each, and what to type; empty where all have a verdict. */
  static Section section(Comparison comparison) {
    List<String> needed =
        comparison.changes().stream()
            .filter(change -> change.needed() != null)
            .map(change -> ComparisonText.name(change, comparison) + ": " + needed(change))
            .toList();
    String title =
        needed.isEmpty()
            ? "For a verdict"
            : TITLE + ", by a threshold of " + ComparisonText.share(comparison.threshold());
    NextGate gate = comparison.nextGate();
    List<String> entries = needed.isEmpty() && gate != null ? List.of(MEASURE) : needed;
    return new Section(title, entries, null, gate == null ? null : command(gate));
  }

  /** {@code 43 rounds, if nothing changed}. */
  static String needed(Change change) {
    NeededRounds needed = change.needed();
    boolean unchanged = needed.change() == 1;
    String assumed =
        unchanged
            ? "if nothing changed"
            : "if its change is the " + ComparisonText.percent(needed.change() - 1) + " measured";
    if (needed.rounds() != null) {
      return needed.rounds() + " rounds, " + assumed;
    }
    return "more rounds than a run file holds, "
        + assumed
        + (unchanged ? ": " : ", too near the threshold: ")
        + "judge by another --threshold";
  }

  /** {@code About 12 min: frill-bench gate old.tflite new.tflite --rounds 43}. */
  static String command(NextGate gate) {
    return (gate.expectedMs() == null
            ? "Type"
            : "About " + NumberText.duration(Duration.ofMillis(gate.expectedMs())))
        + ": "
        + gate.command();
  }
}
