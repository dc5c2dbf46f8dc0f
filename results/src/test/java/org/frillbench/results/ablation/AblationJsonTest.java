package org.frillbench.results.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.quality.QualityTable;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ablations as programs read them. */
final class AblationJsonTest {

  private final List<Measurement> trials = new ArrayList<>();

  private void student(double width, boolean pooling, long ns) {
    JsonObject spec = new JsonObject();
    spec.addProperty("kind", "student");
    spec.addProperty("size", "small");
    spec.addProperty("width", width);
    spec.addProperty("pooling", pooling);
    spec.addProperty("compression", false);
    spec.addProperty("qat", false);
    spec.addProperty("bottleneckDimension", 2048);
    String name = width + (pooling ? " pooled" : "");
    Candidate candidate = Runs.candidate(name, Runs.DIGEST, (long) (1000 * width), spec, 1, null);
    trials.add(Runs.trial(candidate, 1, Samples.of(ns)));
  }

  /** Three widths of which one lacks its partner, and a name that a terminal would obey. */
  private void students() {
    student(0.5, false, 1_000_000);
    student(0.5, true, 600_000);
    student(1, false, 2_000_000);
    student(1, true, 1_300_000);
    student(2, false, 5_000_000);
    trials.add(Runs.trial(Runs.stranger(Tables.HOSTILE), 1, Samples.of(5)));
  }

  private ResultSet resultSet() throws Exception {
    return ResultSet.of(
        Analysis.of(Runs.file(Runs.virtual(), Runs.run(), trials, List.of())), Set.of());
  }

  private static Objective quality() throws Exception {
    return Objective.quality(
        QualityTable.read("candidate,SAVEE\n0.5,60\n0.5 pooled,61\n1.0,65\n1.0 pooled,65.5\n"));
  }

  private Document document(Objective quality) throws Exception {
    ResultSet resultSet = resultSet();
    return AblationDocument.of(Ablation.each(resultSet.rows(), quality), quality, resultSet);
  }

  private String json(Objective quality) throws Exception {
    return Format.JSON.render(document(quality));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void jsonIsEqualInEveryLocale(String locale) throws Exception {
    students();
    Objective quality = quality();
    Golden.assertSame(getClass(), "ablation.json", locale, () -> json(quality));
    Golden.assertFits(getClass(), "ablation", locale, () -> document(quality));
  }

  @Test
  void jsonIsValidByItsSchema() throws Exception {
    students();
    for (Objective quality : new Objective[] {quality(), null}) {
      String json = json(quality);
      assertEquals(List.of(), Schemas.errors("ablation", json));
      assertEquals(quality != null, json.contains("\"qualityDifference\""));
      assertTrue(json.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == '\r'), json);
      String other = json.replace("\"pairs\"", "\"pears\"");
      assertFalse(Schemas.errors("ablation", other).isEmpty());
    }
  }

  /** Of two students no interval can be said, and no model. */
  @Test
  void unknownValuesAreAbsent() throws Exception {
    student(1, false, 2_000_000);
    student(1, true, 2_000_000);
    String json = json(null);
    assertEquals(List.of(), Schemas.errors("ablation", json));
    JsonObject grid =
        JsonParser.parseString(json)
            .getAsJsonObject()
            .getAsJsonArray("grids")
            .get(0)
            .getAsJsonObject();
    assertFalse(grid.has("model"));
    JsonObject step = grid.getAsJsonArray("steps").get(0).getAsJsonObject();
    assertEquals(1, step.get("pairs").getAsInt());
    assertEquals(Set.of("value"), step.getAsJsonObject("latencyRatio").keySet());
    assertEquals(1, step.getAsJsonObject("sizeRatio").get("value").getAsDouble());
  }

  /** Without any variance there is no share of it to explain: no NaN, which is no JSON. */
  @Test
  void equalLatenciesHaveNoShareOfExplainedVariance() throws Exception {
    student(1, false, 2_000_000);
    student(1, true, 2_000_000);
    student(2, false, 2_000_000);
    student(2, true, 2_000_000);
    String json = json(null);
    assertEquals(List.of(), Schemas.errors("ablation", json));
    assertTrue(json.contains("\"baseLatencyNs\""), json);
    assertFalse(json.contains("\"squaredR\""), json);
    String text = Format.TEXT.render(document(null));
    assertTrue(text.contains("(ordinary least squares, 4 students), 95 %"), text);
  }
}
