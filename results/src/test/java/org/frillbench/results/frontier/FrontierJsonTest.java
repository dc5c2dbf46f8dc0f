package org.frillbench.results.frontier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.JsonFormat;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.quality.QualityTable;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Samples;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frontiers and choices as programs read them. */
final class FrontierJsonTest {

  private final List<Measurement> trials = new ArrayList<>();

  private void candidate(String name, double ns, int rounds, Warning... warnings) {
    for (int round = 1; round <= rounds; round++) {
      long median = Math.round(ns * (1 + round * 5 % 8 / 100.0));
      trials.add(Runs.trial(Runs.stranger(name), round, Samples.of(median), warnings));
    }
  }

  private ResultSet resultSet() throws Exception {
    String[] names =
        trials.stream().map(trial -> trial.candidate().name()).distinct().toArray(String[]::new);
    return ResultSet.of(
        Analysis.of(Runs.file(Runs.virtual(), Runs.run(names), trials, List.of())), Set.of());
  }

  /**
   * A non-dominated one with a hostile name, one it dominates, one that is better, one of unknown
   * quality.
   */
  private Frontier everything() throws Exception {
    candidate(Tables.HOSTILE, 1e6, 8, Warning.SCREEN_OFF);
    candidate("slower", 3e6, 8);
    candidate("best", 1.7e7, 8);
    candidate("stranger", 2e6, 8);
    String table =
        "candidate,Voxforge,SAVEE\n\""
            + Tables.HOSTILE.replace("\"", "\"\"")
            + "\",80,70\nslower,70,70\nbest,85,78.5\n";
    return Frontier.of(
        resultSet().rows(), Objective.quality(QualityTable.read(table)), new Noise(null));
  }

  private Frontier bySize(Double noise) throws Exception {
    candidate("a", 1e6, 1);
    candidate("b", 3e6, 1);
    return Frontier.of(resultSet().rows(), Objective.smallness(), new Noise(noise));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void jsonIsEqualInEveryLocale(String locale) throws Exception {
    Frontier frontier = everything();
    ResultSet resultSet = resultSet();
    Golden.assertSame(
        getClass(),
        "frontier.json",
        locale,
        () -> JsonFormat.of(FrontierJson.of(frontier, resultSet)));
    Golden.assertSame(
        getClass(),
        "choice.json",
        locale,
        () -> JsonFormat.of(ChoiceJson.of(Choice.under(5e6, frontier), frontier, resultSet)));
  }

  @Test
  void frontierIsValidByItsSchema() throws Exception {
    String json = JsonFormat.of(FrontierJson.of(everything(), resultSet()));
    assertEquals(List.of(), Schemas.errors("frontier", json));
    assertTrue(json.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == '\r'), json);
    String other = json.replace("\"latencyNs\"", "\"latencyMs\"");
    assertFalse(Schemas.errors("frontier", other).isEmpty());
    String withoutDominator =
        json.replace(
            "\"dominated\",\n      \"dominatedBy\"", "\"unresolved\",\n      \"dominatedBy\"");
    assertFalse(withoutDominator.equals(json));
    assertFalse(
        Schemas.errors("frontier", withoutDominator).isEmpty(),
        "only a dominated one names what dominates it");
  }

  @Test
  void choiceIsValidByItsSchemaWithAndWithoutACandidate() throws Exception {
    Frontier frontier = everything();
    String json = JsonFormat.of(ChoiceJson.of(Choice.under(5e6, frontier), frontier, resultSet()));
    assertEquals(List.of(), Schemas.errors("choice", json));
    assertEquals(
        Tables.HOSTILE, tree(json).getAsJsonObject("chosen").get("candidate").getAsString());
    String none = JsonFormat.of(ChoiceJson.of(Choice.under(1, frontier), frontier, resultSet()));
    assertEquals(List.of(), Schemas.errors("choice", none));
    assertFalse(tree(none).has("chosen") || tree(none).has("next"));
    assertEquals(3, tree(none).getAsJsonArray("better").size());
    String other = json.replace("\"limitNs\": 5000000", "\"limitNs\": 0");
    assertFalse(Schemas.errors("choice", other).isEmpty());
  }

  @Test
  void unknownValuesAreAbsent() throws Exception {
    JsonObject noiseUnknown = tree(JsonFormat.of(FrontierJson.of(bySize(null), resultSet())));
    assertEquals(List.of(), Schemas.errors("frontier", noiseUnknown.toString()));
    JsonObject weighed = noiseUnknown.getAsJsonObject("objective");
    assertEquals("size", weighed.get("against").getAsString());
    assertFalse(weighed.get("noiseKnown").getAsBoolean());
    assertFalse(weighed.has("tasks") || weighed.has("assumedNoise"));
    JsonArray points = noiseUnknown.getAsJsonArray("points");
    JsonObject slow = points.get(1).getAsJsonObject();
    assertEquals("unresolved", slow.get("paretoStatus").getAsString());
    assertFalse(slow.has("lowNs") || slow.has("highNs") || slow.has("quality"));
  }

  @Test
  void requestedNoiseIsWritten() throws Exception {
    JsonObject said = tree(JsonFormat.of(FrontierJson.of(bySize(0.15), resultSet())));
    assertEquals(List.of(), Schemas.errors("frontier", said.toString()));
    assertEquals(0.15, said.getAsJsonObject("objective").get("assumedNoise").getAsDouble());
    JsonObject slow = said.getAsJsonArray("points").get(1).getAsJsonObject();
    assertEquals("dominated", slow.get("paretoStatus").getAsString());
    assertTrue(slow.getAsJsonObject("dominatedBy").get("leastRatio").getAsDouble() > 1);
    // 1.96 errors of 15 % upwards, of one trial.
    double high = slow.get("latencyNs").getAsDouble() * Math.exp(1.959964 * 0.15);
    assertEquals(high, slow.get("highNs").getAsDouble(), 10);
  }

  private static JsonObject tree(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
