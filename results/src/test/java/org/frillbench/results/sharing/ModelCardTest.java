package org.frillbench.results.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

final class ModelCardTest {

  /** Where the Hub finds the metadata: the first block between two lines of three hyphens. */
  private static final Pattern METADATA =
      Pattern.compile("^---\n(.*?)\n---[ \t]*\n", Pattern.DOTALL);

  private static Map<?, ?> model(String card) {
    Matcher metadata = METADATA.matcher(card);
    assertTrue(metadata.find(), card);
    Map<?, ?> root =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(metadata.group(1));
    assertEquals(Set.of("model-index"), root.keySet());
    List<?> models = (List<?>) root.get("model-index");
    assertEquals(1, models.size());
    return (Map<?, ?>) models.get(0);
  }

  private static List<Map<?, ?>> results(String card) {
    List<Map<?, ?>> results = new ArrayList<>();
    for (Object result : (List<?>) model(card).get("results")) {
      results.add((Map<?, ?>) result);
    }
    return results;
  }

  private static Object metric(Map<?, ?> result, String type, String field) {
    for (Object each : (List<?>) result.get("metrics")) {
      if (((Map<?, ?>) each).get("type").equals(type)) {
        return ((Map<?, ?>) each).get(field);
      }
    }
    return null;
  }

  @Test
  void metadataHasTheMeasuredFiguresOfTheCandidateAlone() throws Exception {
    String card = ModelCard.of(Tables.frillAndTrill(), "FRILL");
    assertEquals("FRILL", model(card).get("name"));
    List<Map<?, ?>> results = results(card);
    assertEquals(1, results.size());
    assertEquals(8.54, metric(results.get(0), "latency", "value"));
    assertEquals(
        Map.of("low", 8.44, "high", 8.64, "interval", "95 %", "trials", 8),
        metric(results.get(0), "latency", "args"));
    assertEquals(9.56, metric(results.get(0), "p90", "value"));
    assertEquals(null, metric(results.get(0), "energy", "value"));
    assertEquals(
        "https://example.org/a_b~c%20d", ((Map<?, ?>) results.get(0).get("source")).get("url"));
  }

  @Test
  void metadataHasEveryMeasureInTheUnitOfItsName() throws Exception {
    Map<?, ?> result = results(ModelCard.of(Tables.everyMeasure(), "FRILL")).get(0);
    assertEquals("energy, mJ", metric(result, "energy", "name"));
    assertEquals(2.50, metric(result, "energy", "value"));
    assertEquals("peak memory, MiB", metric(result, "peak-memory", "name"));
    assertEquals(47.7, metric(result, "peak-memory", "value"));
    assertEquals(2.5e-5, (Double) metric(result, "output-error", "value"), 1e-6);
    assertFalse(result.containsKey("source"), "no address was given");
  }

  @Test
  void resultsOfSeveralDevicesDifferInTheirConfiguration() throws Exception {
    RunFile phone = Tables.phone();
    RunFile host =
        Runs.file(
            Runs.host(Target.Kind.HOST),
            Runs.run("FRILL"),
            List.of(Runs.trial(Runs.frill("FRILL"), 1, Samples.of(5_000_000))),
            List.of());
    CitableTable table =
        new CitableTable(
                List.of(
                    ResultSet.of(Analysis.of(phone), Set.of()),
                    ResultSet.of(Analysis.of(host), Set.of())))
            .cited(Tables.UNSAID);
    String card = ModelCard.of(table, "FRILL");
    assertEquals(
        2,
        results(card).stream()
            .map(result -> ((Map<?, ?>) result.get("dataset")).get("config"))
            .distinct()
            .count());
    assertTrue(card.contains("| measured on | Google Pixel | host "), card);
    assertEquals(1, results(ModelCard.of(table, "TRILL")).size());
  }

  @Test
  void sectionSaysWhatWasTimedAndHowToMeasureItAgain() throws Exception {
    String card = ModelCard.of(Tables.frillAndTrill(), "FRILL");
    for (String said :
        List.of(
            "Timed is one inference",
            "Not timed is what comes before the inputs",
            "numbers drawn from seed 1",
            "| interval, ms | 8.44 to 8.64 |",
            "| nodes in XNNPACK | 2 of 2 |",
            "frill-bench 0.1.0",
            "frill-bench push-and-run --kernels xnnpack",
            Runs.DIGEST,
            "<https://example.org/a_b~c%20d>")) {
      assertTrue(card.contains(said), said + " in " + card);
    }
    assertFalse(card.contains("relative"), card);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---",
        "a\n---\nmodel-index: []",
        "\"quoted\" and 'quoted' and \\",
        "yes",
        "1e3",
        "a: b # c",
        "```\n````sh",
        "\u202eabc\u2066",
        "caf\u00e9 \ud83d\ude00",
        "- [link](javascript:x) <b> | {x}"
      })
  void hostileNameIsTextInMetadataAndSection(String name) throws Exception {
    String card = ModelCard.of(Tables.ofOne(name), name);
    assertEquals(ControlCharacters.of(name), model(card).get("name"));
    String section = card.substring(card.indexOf("\n---\n\n") + 5);
    String fence = section.lines().filter(line -> line.matches("`+sh")).findFirst().orElseThrow();
    String[] parts = section.split(Pattern.quote(fence.substring(0, fence.length() - 2)), -1);
    assertEquals(3, parts.length, "text, code, text: " + section);
    String text = parts[0] + parts[2];
    assertFalse(text.contains("](javascript"), text);
    assertFalse(text.contains("<b>"), text);
    assertTrue(text.lines().noneMatch(line -> line.matches("-{3,}.*")), text);
  }

  @Test
  void cardOfAnUnknownCandidateIsRefused() throws Exception {
    CitableTable table = Tables.frillAndTrill();
    assertEquals(List.of("FRILL", "TRILL"), ModelCard.candidates(table));
    assertThrows(IllegalArgumentException.class, () -> ModelCard.of(table, "YAMNet"));
  }
}
