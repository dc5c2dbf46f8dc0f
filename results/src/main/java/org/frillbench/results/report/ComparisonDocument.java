package org.frillbench.results.report;

import java.util.List;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Colour;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.figure.Figures;

/** A comparison as a document. */
public final class ComparisonDocument {

  private ComparisonDocument() {}

  /** The document of {@code comparison}. */
  public static Document of(Comparison comparison) {
    Figures<Change> figures = ComparisonFigures.of(comparison);
    return new Document(
        new Document.Conclusion(
            ComparisonText.outcome(comparison), ComparisonText.summary(comparison)),
        ComparisonNotes.sources(comparison),
        figures.grid(comparison.changes()),
        comparison.changes().stream().map(change -> colour(change.verdict())).toList(),
        List.of(
            notes(comparison),
            NextGateText.section(comparison),
            new Section(
                "Self-test, a slowdown put into the new side's samples",
                ComparisonNotes.selfTest(comparison))),
        ComparisonNotes.explanations(comparison),
        figures.lines(comparison.changes()),
        comparison);
  }

  private static Section notes(Comparison comparison) {
    List<String> cautions = ComparisonNotes.cautions(comparison);
    String title = cautions.isEmpty() ? "What the verdicts mean" : "Note";
    return Section.explained(title, cautions, ComparisonNotes.ids(comparison));
  }

  private static Colour colour(Verdict verdict) {
    if (verdict == null) {
      return Colour.YELLOW;
    }
    return switch (verdict) {
      case REGRESSED -> Colour.RED;
      case IMPROVED, OK -> Colour.GREEN;
      case INCONCLUSIVE -> Colour.YELLOW;
      case NOT_COMPARABLE -> Colour.MAGENTA;
    };
  }
}
