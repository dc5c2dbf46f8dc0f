package org.frillbench.results.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.frillbench.results.explain.Explanation.Kind;
import org.junit.jupiter.api.Test;

final class ExplanationTextTest {

  private static final Explanation ONE =
      new Explanation(
          "NOT-OK",
          Kind.BLOCKING_WARNING,
          "it is not ok: mend it",
          "What is not ok is of no use.",
          "it is not ok.",
          List.of("Mend it with --mend=file.json.", "Or leave it."));

  @Test
  void explanationIsBrokenAtBlanksAlone() {
    assertEquals(
        List.of(
            "NOT-OK (blocking warning):",
            "  it is not ok: mend it.",
            "",
            "What is not ok is of no",
            "use.",
            "",
            "Rule: it is not ok.",
            "",
            "What to do:",
            "  - Mend it with",
            "    --mend=file.json.",
            "  - Or leave it."),
        ExplanationText.lines(ONE, 26));
  }

  @Test
  void listHasALineForEachUnderItsKind() {
    Explanation other =
        new Explanation("6", Kind.EXIT_CODE, "unfit", "No.", "It is.", List.of("Wait."));
    assertEquals(
        List.of(
            "Blocking warnings:",
            "  NOT-OK  it is not ok: mend it",
            "",
            "Exit codes:",
            "  6       unfit"),
        ExplanationText.list(List.of(ONE, other), 80));
  }
}
