package org.frillbench.results.publish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.frillbench.results.Golden;
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
  void latexObeysNoName() throws Exception {
    String shown = Document.LATEX.render(Tables.hostile());
    assertFalse(shown.contains("\\input"), shown);
    assertTrue(shown.contains("\\textbackslash{}input\\{x\\}\\$\\&\\#\\_\\%"), shown);
  }
}
