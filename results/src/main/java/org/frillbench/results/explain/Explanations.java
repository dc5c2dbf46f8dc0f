package org.frillbench.results.explain;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.compare.Caution;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.explain.Explanation.Kind;
import org.frillbench.results.warning.Severity;
import org.frillbench.results.warning.Warning;

/** The explanations of every warning, every note on a comparison and every verdict. */
public final class Explanations {

  private Explanations() {}

  /** All of them, by kind, each kind in the order of the code. */
  public static List<Explanation> all() {
    List<Explanation> all = new ArrayList<>(warnings());
    all.addAll(comparisonNotes());
    all.addAll(verdicts());
    return all;
  }

  /** Those of warnings, the blocking ones first. */
  public static List<Explanation> warnings() {
    ExplanationFile file = ExplanationFile.beside(Explanations.class, "warning.md");
    List<Explanation> all = new ArrayList<>();
    for (Warning warning : Warning.values()) {
      Kind kind = warning.severity() == Severity.BLOCKING ? Kind.BLOCKING_WARNING : Kind.WARNING;
      all.add(file.explain(warning.id(), kind, warning.advice()));
    }
    return all;
  }

  /** Those of notes on comparisons. */
  public static List<Explanation> comparisonNotes() {
    ExplanationFile file = ExplanationFile.beside(Explanations.class, "caution.md");
    List<Explanation> all = new ArrayList<>();
    for (Caution caution : Caution.values()) {
      all.add(file.explain(caution.id(), Kind.COMPARISON_NOTE, caution.meaning()));
    }
    return all;
  }

  /** Those of verdicts; where there is none, a note says so. */
  public static List<Explanation> verdicts() {
    ExplanationFile file = ExplanationFile.beside(Explanations.class, "verdict.md");
    List<Explanation> all = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      all.add(file.explain(verdict.id(), Kind.VERDICT, verdict.meaning()));
    }
    return all;
  }
}
