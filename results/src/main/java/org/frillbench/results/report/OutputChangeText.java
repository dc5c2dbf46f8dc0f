package org.frillbench.results.report;

import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.OutputChange;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.numerics.OutputLimit;

/** How far outputs differ, as text; their names may need escaping. */
final class OutputChangeText {

  private OutputChangeText() {}

  /** {@code equal}, or how far the farthest output differs; null where that is unknown. */
  static String farthest(Change change) {
    OutputChange outputs = change.outputs();
    if (outputs == null) {
      return null;
    }
    if (outputs.equal()) {
      return "equal";
    }
    OutputDifference difference = outputs.farthest().difference();
    String figure =
        !difference.sameFinite()
            ? "not finite on one side"
            : outputs.limit().measure() == OutputLimit.Measure.SNR
                ? decibels(difference)
                : difference.shareOfGreatest() == null
                    ? "from zero"
                    : NumberText.scientific(difference.shareOfGreatest());
    return outputs.within() ? figure : figure + " (beyond)";
  }

  private static String decibels(OutputDifference difference) {
    return difference.snrDb() == null
        ? difference.greatestDifference() == 0 ? "equal" : "from zero"
        : NumberText.significant(difference.snrDb()) + " dB";
  }

  /** What fails by its outputs: {@code output y differs: 0.0251 (beyond), …}; empty otherwise. */
  static String beyond(Change change, Comparison comparison) {
    return comparison.putsOutOther(change)
        ? "output "
            + change.outputs().farthest().output()
            + " differs: "
            + farthest(change)
            + ", the limit is "
            + NumberText.limit(change.outputs().limit())
        : "";
  }
}
