package org.frillbench.results.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import org.frillbench.results.Golden;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Part;
import org.frillbench.results.publish.PublishedElsewhere;
import org.frillbench.results.publish.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportFormatTest {

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void isTheSameInEveryLocale(String locale) throws Exception {
    for (ExportFormat format : ExportFormat.values()) {
      Golden.assertSame(
          ExportFormatTest.class,
          format.fileName(),
          locale,
          () -> format.render(Tables.frillAndTrill()));
      Golden.assertSame(
          ExportFormatTest.class,
          "hostile-" + format.fileName(),
          locale,
          () -> format.render(Tables.hostile()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatATerminalObeysComesThrough(ExportFormat format) throws Exception {
    String shown = format.render(Tables.hostile());
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 7), shown);
  }

  @Test
  void whatOthersPublishedIsNoRun() throws Exception {
    String json = ExportFormat.BMF.render(PublishedElsewhere.table());
    assertEquals(0, JsonParser.parseString(json).getAsJsonObject().size());
  }

  @Test
  void runsOfOneDeviceWouldShareNames() throws Exception {
    Part part = Part.of(Tables.phone(), Set.of());
    CitableTable twice = new CitableTable(List.of(part, part));
    for (ExportFormat format : ExportFormat.values()) {
      AmbiguousNamesException refused =
          assertThrows(AmbiguousNamesException.class, () -> format.render(twice));
      assertTrue(refused.getMessage().contains("FRILL/xnnpack/threads:1/app/on:Google Pixel"));
    }
  }
}
