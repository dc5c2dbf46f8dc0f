package org.frillbench.results.publish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.frillbench.results.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void publicationIsEqualInEveryLocale(String locale) throws Exception {
    for (PublicationFile file : PublicationFile.values()) {
      Golden.assertSame(
          PublicationFileTest.class,
          file.fileName("latency"),
          locale,
          () -> file.render(Tables.frillAndTrill(), Set.of()));
      Golden.assertSame(
          PublicationFileTest.class,
          "hostile-" + file.fileName("latency"),
          locale,
          () -> file.render(Tables.hostile(), Set.of()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void controlCharactersAreEscaped(PublicationFile file) throws Exception {
    String shown = file.render(Tables.hostile(), Set.of());
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 7), shown);
  }

  @Test
  void namesAreEscapedInLatex() throws Exception {
    String shown = PublicationFile.LATEX.render(Tables.hostile(), Set.of());
    assertFalse(shown.contains("\\input"), shown);
    assertTrue(shown.contains("\\textbackslash{}input\\{x\\}\\$\\&\\#\\_\\%"), shown);
  }
}
