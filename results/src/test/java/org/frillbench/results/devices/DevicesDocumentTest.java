package org.frillbench.results.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.Golden;
import org.frillbench.results.Schemas;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.record.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DevicesDocumentTest {

  private static String render(Format format, List<Analysis> runs, ColumnGroup... columns)
      throws Exception {
    Set<ColumnGroup> groups = EnumSet.noneOf(ColumnGroup.class);
    groups.addAll(List.of(columns));
    return format.render(DevicesDocument.of(DevicesTable.of(runs), groups));
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, en-US", "TEXT, ar-EG",
    "JSON, en-US", "JSON, ar-EG",
    "CSV, en-US", "CSV, ar-EG",
    "MARKDOWN, en-US", "MARKDOWN, ar-EG",
    "LATEX, en-US", "LATEX, ar-EG"
  })
  @ResourceLock(Resources.LOCALE)
  void isTheSameInEveryLocale(Format format, String locale) throws Exception {
    Golden.assertSame(
        getClass(), "devices." + format.id(), locale, () -> render(format, Phones.three()));
  }

  @ParameterizedTest
  @EnumSource
  void controlCharactersAreEscapedInEveryFormat(Format format) throws Exception {
    String shown = render(format, Phones.three());
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 0), shown);
  }

  @Test
  void jsonIsValidByItsSchema() throws Exception {
    String json = render(Format.JSON, Phones.three());
    assertEquals(List.of(), Schemas.errors("devices", json));
    assertFalse(Schemas.errors("devices", json.replace("\"ratioLow\"", "\"low\"")).isEmpty());
    JsonObject ranking =
        JsonParser.parseString(json)
            .getAsJsonObject()
            .getAsJsonArray("rankings")
            .get(1)
            .getAsJsonObject();
    assertEquals(2, ranking.get("candidates").getAsInt());
    assertFalse(ranking.has("tau") || ranking.has("low") || ranking.has("high"));
  }

  @Test
  void csvHasALineForEachCandidateAndDevice() throws Exception {
    List<String> lines = render(Format.CSV, Phones.three()).lines().toList();
    assertTrue(
        lines.get(0).startsWith("candidate,device,run,ratio_to_first_device,"), lines.get(0));
    String missing = "largest,Google Pixel 5,run-Pixel-5-77aa,,,,";
    assertTrue(lines.stream().anyMatch(line -> line.startsWith(missing)), lines.toString());
  }

  @Test
  void missingCandidatesAreNamedWithTheReason() throws Exception {
    String text = render(Format.TEXT, Phones.three());
    assertTrue(
        text.contains("  Google Pixel 5: largest, round 1: memory: Memory ran out.\n"), text);
    assertTrue(text.lines().anyMatch(line -> line.matches("largest .* missing +- +- .*")), text);
  }

  @Test
  void longListOfMissingCandidatesIsCutShort() throws Exception {
    Phones first = Phones.phone("A", "1");
    Phones second = Phones.phone("B", "2").with("candidate-0", 1e6);
    for (int i = 0; i < 20; i++) {
      first.with("candidate-" + i, 1e6 * (i + 1));
    }
    String text = render(Format.TEXT, List.of(first.run(), second.run()));
    assertTrue(text.contains("  Google B: candidate-1 is not in its run\n"), text);
    assertTrue(text.contains("  Google B: and 11 more candidates\n"), text);
    assertFalse(text.contains("candidate-12 is not"), text);
  }

  @Test
  void warningsNameTheDevice() throws Exception {
    Phones warm = Phones.phone("B", "2").with("x", 1e6);
    Analysis stopped = Analysis.of(warm.builder().interrupted(true).file());
    String text =
        render(Format.TEXT, List.of(Phones.phone("A", "1").with("x", 1e6).run(), stopped));
    assertTrue(
        text.contains("  Google B: The run ended early: candidates or rounds may be missing.\n"),
        text);
    assertFalse(text.contains("Google A: The run"), text);
  }

  @Test
  void requestedColumnsAreShownForEachDevice() throws Exception {
    String text = render(Format.TEXT, Phones.three(), ColumnGroup.DIGEST);
    String header =
        text.lines().filter(line -> line.startsWith("candidate ")).findFirst().orElseThrow();
    assertEquals(3, header.split("SHA-256", -1).length - 1, header);
  }

  @Test
  void manyPairsOfDevicesAreBoundedInText() throws Exception {
    List<Analysis> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      runs.add(
          Phones.phone("Model " + i, "hash" + i)
              .with("a", 1e6)
              .with("b", i == 5 ? 0.5e6 : 2e6)
              .with("c", 4e6)
              .run());
    }
    String text = render(Format.TEXT, runs);
    assertTrue(
        text.contains("The 15 of 28 pairs of devices that agree least; JSON has all."), text);
    assertTrue(text.contains("Google Model 4 and Google Model 5"), text);
    assertFalse(text.contains("Google Model 6 and Google Model 7"), text);
    assertEquals(
        28,
        JsonParser.parseString(render(Format.JSON, runs))
            .getAsJsonObject()
            .getAsJsonArray("rankings")
            .size());
  }

  @Test
  void otherRulesOfTimingAreNamed() throws Exception {
    Analysis other =
        Analysis.of(
            Phones.phone("B", "2")
                .with("x", 1e6)
                .builder()
                .tool(new Tool("0.1.0", null, "fedcba9876543210".repeat(4)))
                .file());
    String text = render(Format.TEXT, List.of(Phones.phone("A", "1").with("x", 1e6).run(), other));
    assertTrue(
        text.contains("  Google B and Google A were measured with different coreDigest ("), text);
  }
}
