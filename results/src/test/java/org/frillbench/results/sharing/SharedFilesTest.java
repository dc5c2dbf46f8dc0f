package org.frillbench.results.sharing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.frillbench.results.Golden;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SharedFilesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static Map<String, Callable<String>> files(CitableTable table, String candidate) {
    return Map.of(
        ModelCard.FILE,
        () -> ModelCard.of(table, candidate),
        BibTex.FILE,
        () -> BibTex.of(table),
        Croissant.FILE,
        () -> Croissant.of(table, Map.of("latency.csv", "candidate\r\n"), DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void sharedFileIsEqualInEveryLocale(String locale) throws Exception {
    for (Map.Entry<String, Callable<String>> file :
        files(Tables.frillAndTrill(), "FRILL").entrySet()) {
      Golden.assertSame(SharedFilesTest.class, file.getKey(), locale, file.getValue());
    }
    for (Map.Entry<String, Callable<String>> file :
        files(Tables.hostile(), Tables.HOSTILE).entrySet()) {
      Golden.assertSame(SharedFilesTest.class, "hostile-" + file.getKey(), locale, file.getValue());
    }
  }

  @Test
  void controlCharactersAreEscapedInEverySharedFile() throws Exception {
    for (Callable<String> file : files(Tables.hostile(), Tables.HOSTILE).values()) {
      String text = file.call();
      assertTrue(text.chars().noneMatch(c -> List.of(0x1b, 0x202e, 7, 13).contains(c)), text);
    }
  }
}
