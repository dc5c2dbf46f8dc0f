package org.frillbench.results.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.table.PublishedFigures;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class CitableTableTest {

  @Test
  void publishedTableIsValidAndReadBackEqual() throws Exception {
    for (CitableTable table :
        List.of(
            Tables.frillAndTrill(),
            Tables.hostile(),
            Tables.imported(),
            PublishedElsewhere.table())) {
      String json = PublicationFile.JSON.render(table, Set.of());
      assertEquals(List.of(), errors(json));
      assertEquals(json, PublicationFile.JSON.render(CitableTable.read(json), Set.of()));
    }
  }

  @Test
  void sentencesOfSeveralRunsSayWhichDevice() throws Exception {
    ResultSet phone = ResultSet.of(Analysis.of(Tables.phone()), Set.of());
    String sentence = "FRILL is 32.3 times faster than TRILL (32.1 to 32.5)";

    assertTrue(notes(phone).contains(sentence + "."), notes(phone).toString());
    assertTrue(notes(phone, phone).contains(sentence + ", on Google Pixel."));
  }

  private static List<String> notes(ResultSet... resultSets) {
    return PublicationDocument.of(new CitableTable(List.of(resultSets)), Set.of()).notes();
  }

  @Test
  void figuresThatWereNotMeasuredAreRefused() throws Exception {
    for (String lost : List.of("sha256", "trials", "interval", "settings", "checks")) {
      JsonObject table = tree();
      measured(table).getAsJsonArray("rows").get(0).getAsJsonObject().remove(lost);
      assertRefused(table);
    }
    JsonObject table = tree();
    measured(table).addProperty("origin", "published-elsewhere");
    assertRefused(table);
    table = tree();
    measured(table).getAsJsonArray("rows").get(0).getAsJsonObject().addProperty("latencyNs", -1);
    assertRefused(table);
    table = tree();
    table.addProperty("extra", 1);
    assertRefused(table);
  }

  @Test
  void otherSchemaVersionIsRefusedByName() throws Exception {
    JsonObject table = tree();
    table.addProperty("schema", "frill-bench/table/2");
    RunFileException refused =
        assertThrows(RunFileException.class, () -> CitableTable.read(table.toString()));
    assertTrue(refused.getMessage().contains("frill-bench/table/2"), refused.getMessage());
    assertThrows(RunFileException.class, () -> CitableTable.read("{\"schema\": \"NaN\"}"));
  }

  @Test
  void publishedFiguresMatchThoseUnderTables() {
    List<TableRow> rows = PublishedElsewhere.table().resultSets().get(0).rows();
    assertEquals(PublishedFigures.FRILL_MS * 1e6, rows.get(0).latencyNs());
    assertEquals(PublishedFigures.TRILL_MS * 1e6, rows.get(1).latencyNs());
  }

  @Test
  void runOfVirtualDeviceOrWithoutTrialsIsNotPublished() {
    assertTrue(PublishRule.refusal(Runs.frillAndTrill()).orElseThrow().contains("virtual device"));
    RunFile empty = Runs.file(Runs.android(), Runs.run("m"), List.of(), List.of());
    assertTrue(PublishRule.refusal(empty).orElseThrow().contains("nothing"));
    assertTrue(PublishRule.refusal(Tables.phone()).isEmpty());
  }

  @Test
  void unsettledTrialsArePublishedOnlyIfAccepted() throws Exception {
    List<Measurement> trials =
        List.of(
            new TrialBuilder(Runs.stranger("m"), 1, Samples.of(5, 6)).settled(false).build(),
            Runs.trial(Runs.stranger("n"), 1, Samples.of(5, 6), Warning.LOW_BATTERY));
    RunFile run = Runs.file(Runs.android(), Runs.run("m", "n"), trials, List.of());
    assertEquals(
        Map.of(Warning.NOT_SETTLED, List.of("m")),
        Analysis.of(run).unaccepted(BlockingWarnings.ofReliance(), Set.of()));
    ResultSet accepted = ResultSet.of(Analysis.of(run), Set.of(Warning.NOT_SETTLED));
    assertEquals(
        Map.of(),
        Analysis.of(run).unaccepted(BlockingWarnings.ofReliance(), Set.of(Warning.NOT_SETTLED)));
    assertEquals(List.of(Warning.NOT_SETTLED), accepted.provenance().accepted());
  }

  @Test
  void twoFilesUnderOneNameAreRefused() {
    Measurement one = Runs.trial(Runs.stranger("m"), 1, Samples.of(5));
    Measurement other = Runs.trial(Runs.stranger("m", "f".repeat(64)), 1, Samples.of(5));
    RunFile run = Runs.file(Runs.android(), Runs.run("m"), List.of(one, other), List.of());
    assertThrows(RunFileException.class, () -> ResultSet.of(Analysis.of(run), Set.of()));
  }

  private static JsonObject tree() throws RunFileException {
    return JsonParser.parseString(PublicationFile.JSON.render(Tables.frillAndTrill(), Set.of()))
        .getAsJsonObject();
  }

  private static JsonObject measured(JsonObject table) {
    return table.getAsJsonArray("resultSets").get(0).getAsJsonObject();
  }

  private static void assertRefused(JsonObject table) {
    assertFalse(errors(table.toString()).isEmpty(), table::toString);
    assertThrows(RunFileException.class, () -> CitableTable.read(table.toString()));
  }

  private static List<String> errors(String json) {
    return Schemas.errors("table", json);
  }
}
