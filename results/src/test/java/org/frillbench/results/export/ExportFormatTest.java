package org.frillbench.results.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.PublishedElsewhere;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
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
  void exportIsEqualInEveryLocale(String locale) throws Exception {
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
  void controlCharactersAreEscaped(ExportFormat format) throws Exception {
    String shown = format.render(Tables.hostile());
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 7), shown);
  }

  @ParameterizedTest
  @EnumSource
  void numericKindOtherThanFloat32IsPartOfTheName(ExportFormat format) throws Exception {
    Measurement trial =
        Runs.trial(Runs.ofKind("small", NumericKind.INT8), 1, Samples.of(1_000, 1_001));
    RunFile run = Runs.file(Runs.virtual(), Runs.run("small"), List.of(trial), List.of());
    String exported =
        format.render(new CitableTable(List.of(ResultSet.of(Analysis.of(run), Set.of()))));
    assertTrue(exported.contains("small/int8/xnnpack/threads:1"), exported);
  }

  /** Not even once a reader has unescaped the JSON. */
  @Test
  void nameIsOneLine() throws Exception {
    for (String name :
        JsonParser.parseString(render(ExportFormat.BMF)).getAsJsonObject().keySet()) {
      assertTrue(name.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202e), name);
    }
  }

  @Test
  void publishedFiguresAreNotExported() throws Exception {
    String json = ExportFormat.BMF.render(PublishedElsewhere.table());
    assertEquals(0, JsonParser.parseString(json).getAsJsonObject().size());
  }

  @Test
  void nameHasEverySetting() throws Exception {
    List<Measurement> trials = new ArrayList<>();
    for (Settings settings :
        List.of(
            Runs.SETTINGS,
            new Settings(Engine.TFLITE, "2.20.0", Kernels.BUILTIN, 1, null, Launch.APP),
            new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 2, "f0", Launch.SHELL),
            new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 1, null, Launch.APP, true, null),
            new Settings(
                Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 1, null, Launch.PROCESS, null, true))) {
      trials.add(
          new TrialBuilder(Runs.stranger("a/b%"), 1, Samples.of(5, 6)).settings(settings).build());
    }
    RunFile run = Runs.file(Runs.android(), Runs.run("a/b%"), trials, List.of());
    String json =
        ExportFormat.BMF.render(
            new CitableTable(List.of(ResultSet.of(Analysis.of(run), Set.of()))));
    assertEquals(
        Set.of(
            "a%2Fb%25/xnnpack/threads:1/app",
            "a%2Fb%25/builtin/threads:1/app",
            "a%2Fb%25/xnnpack/threads:2/cores:f0/shell",
            "a%2Fb%25/xnnpack/threads:1/app/sustained",
            "a%2Fb%25/xnnpack/threads:1/process/huge-pages"),
        JsonParser.parseString(json).getAsJsonObject().keySet());
  }

  @Test
  void ambiguousNamesOfTwoRunsAreRefused() throws Exception {
    ResultSet resultSet = ResultSet.of(Analysis.of(Tables.phone()), Set.of());
    CitableTable twice = new CitableTable(List.of(resultSet, resultSet));
    for (ExportFormat format : ExportFormat.values()) {
      AmbiguousNamesException refused =
          assertThrows(AmbiguousNamesException.class, () -> format.render(twice));
      assertTrue(refused.getMessage().contains("FRILL/xnnpack/threads:1/app/on:Google Pixel"));
    }
  }

  /**
   * JMH's viewers resultSet a name at its last dot, and a key at spaces; they round to whole
   * numbers.
   */
  @Test
  void jmhNameIsOneMethodAndStableBetweenBuilds() throws Exception {
    for (JsonElement each : JsonParser.parseString(render(ExportFormat.JMH)).getAsJsonArray()) {
      JsonObject one = each.getAsJsonObject();
      String name = one.get("benchmark").getAsString();
      assertTrue(name.matches("frill-bench\\.[^. ]+"), name);
      assertFalse(one.has("params"), "a part of the name to some readers, and ignored by others");
      assertEquals("ns/op", one.getAsJsonObject("primaryMetric").get("scoreUnit").getAsString());
    }
  }

  /** compare.py joins by name and time_unit, and prints whole numbers. */
  @Test
  void googleBenchmarkEntriesHaveTheFieldsOfComparePy() throws Exception {
    JsonObject all =
        JsonParser.parseString(render(ExportFormat.GOOGLE_BENCHMARK)).getAsJsonObject();
    for (JsonElement each : all.getAsJsonArray("benchmarks")) {
      JsonObject one = each.getAsJsonObject();
      assertEquals("ns", one.get("time_unit").getAsString());
      assertTrue(one.get("real_time").getAsJsonPrimitive().isNumber());
      assertTrue(one.get("cpu_time").getAsJsonPrimitive().isNumber());
      assertTrue(Set.of("iteration", "aggregate").contains(one.get("run_type").getAsString()));
    }
  }

  /**
   * Bencher's schema: objects of objects with a number called value; a name has 1 to 1024 bytes.
   */
  @Test
  void bencherMetricIsWithinItsBounds() throws Exception {
    JsonObject all = JsonParser.parseString(render(ExportFormat.BMF)).getAsJsonObject();
    for (String name : all.keySet()) {
      assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 1024, name);
      JsonObject latency = all.getAsJsonObject(name).getAsJsonObject("latency");
      double value = latency.get("value").getAsDouble();
      double rounding = value * 1e-12;
      assertTrue(latency.get("lower_value").getAsDouble() <= value + rounding, name);
      assertTrue(latency.get("upper_value").getAsDouble() >= value - rounding, name);
    }
  }

  @Test
  void bencherHasEveryMeasureThatWasMeasured() throws Exception {
    JsonObject measures =
        JsonParser.parseString(ExportFormat.BMF.render(Tables.everyMeasure()))
            .getAsJsonObject()
            .getAsJsonObject("FRILL/xnnpack/threads:1/app");
    assertEquals(
        Stream.of(Measure.values()).map(Measure::slug).collect(Collectors.toSet()),
        measures.keySet());
    assertEquals(40_380_000, value(measures, "file-size"));
    assertEquals(30_000_000, value(measures, "load-ns"), 1);
    assertEquals(50_000_000, value(measures, "peak-memory-bytes"));
    assertEquals(2_500, value(measures, "energy-microjoules"));
    assertEquals(2.5e-5, value(measures, "output-error"), 1e-7);
    assertTrue(measures.getAsJsonObject("p90-ns").has("upper_value"));
    assertFalse(measures.getAsJsonObject("load-ns").has("upper_value"));
  }

  @Test
  void bencherLacksWhatWasNotMeasured() throws Exception {
    JsonObject all =
        JsonParser.parseString(ExportFormat.BMF.render(Tables.ofOne("m"))).getAsJsonObject();
    assertEquals(
        Set.of("latency", "load-ns", "file-size"),
        all.getAsJsonObject("m/xnnpack/threads:1/app").keySet());
  }

  /** Bencher takes a measure by its slug: lower-case words and hyphens, at most 64 characters. */
  @ParameterizedTest
  @EnumSource
  void measureIsNamedByASlug(Measure measure) {
    assertTrue(measure.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), measure.slug());
    assertTrue(measure.slug().length() <= 64, measure.slug());
  }

  private static double value(JsonObject measures, String measure) {
    return measures.getAsJsonObject(measure).get("value").getAsDouble();
  }

  /** The action writes names as code into a cell of a Markdown table. */
  @Test
  void nameIsEscapedInTheCommentOfGitHubAction() throws Exception {
    String json = render(ExportFormat.GITHUB_ACTION_BENCHMARK);
    for (JsonElement each : JsonParser.parseString(json).getAsJsonArray()) {
      JsonObject one = each.getAsJsonObject();
      assertFalse(one.get("name").getAsString().matches("(?s).*[|`\\n].*"), one.toString());
      assertEquals("ms", one.get("unit").getAsString());
      assertTrue(one.get("value").getAsJsonPrimitive().isNumber());
    }
    assertTrue(json.contains("%7C"), "the hostile table has such a name: " + json);
  }

  private static String render(ExportFormat format) throws Exception {
    return format.render(Tables.hostile());
  }
}
