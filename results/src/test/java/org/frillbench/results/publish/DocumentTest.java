package org.frillbench.results.publish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.frillbench.results.Golden;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTest {

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void isTheSameInEveryLocale(String locale) throws Exception {
    for (Document document : Document.values()) {
      Golden.assertSame(
          DocumentTest.class,
          document.fileName(),
          locale,
          () -> document.render(Tables.frillAndTrill()));
      Golden.assertSame(
          DocumentTest.class,
          "hostile-" + document.fileName(),
          locale,
          () -> document.render(Tables.hostile()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatATerminalObeysComesThrough(Document document) throws Exception {
    String shown = document.render(Tables.hostile());
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 7), shown);
  }

  @Test
  void intervalsStoppedByWidthAreMarked() throws Exception {
    RunFile run = Tables.phone();
    Plan asked = run.run().plan();
    Plan plan =
        new Plan(
            asked.candidates(),
            null,
            asked.rounds(),
            asked.settings(),
            null,
            0.03,
            asked.warmup(),
            asked.timing());
    Run stopped = new Run("r", run.run().started(), null, plan, 1, List.of(), false);
    RunFile file = RunFile.of(run.tool(), stopped, run.target(), run.measurements(), run.missed());
    CitableTable table = new CitableTable(List.of(ResultSet.of(Analysis.of(file), Set.of())));
    for (Document document : List.of(Document.MARKDOWN, Document.LATEX)) {
      String shown = document.render(table);
      assertTrue(shown.contains("by width"), shown);
      assertTrue(shown.contains("came within ±3.00"), shown);
      String other = document.render(Tables.frillAndTrill());
      assertFalse(other.contains("by width"), other);
    }
    assertTrue(Document.JSON.render(table).contains("\"stoppedByWidth\": true"));
    assertTrue(Document.CSV.render(table).contains(",true,"));
  }

  @Test
  void latexObeysNoName() throws Exception {
    String shown = Document.LATEX.render(Tables.hostile());
    assertFalse(shown.contains("\\input"), shown);
    assertTrue(shown.contains("\\textbackslash{}input\\{x\\}\\$\\&\\#\\_\\%"), shown);
  }
}
