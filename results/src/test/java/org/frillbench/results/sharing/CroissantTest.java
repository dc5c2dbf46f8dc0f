package org.frillbench.results.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.PublicationDocument;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.Resource;
import org.junit.jupiter.api.Test;

final class CroissantTest {

  private static JsonObject croissant(CitableTable table, Map<String, String> files) {
    return JsonParser.parseString(Croissant.of(table, files, LocalDate.of(2026, 11, 27)))
        .getAsJsonObject();
  }

  private static JsonArray fields(JsonObject croissant) {
    return croissant.getAsJsonArray("recordSet").get(0).getAsJsonObject().getAsJsonArray("field");
  }

  @Test
  void everyFileIsListedWithItsDigestAndFormat() throws Exception {
    JsonObject croissant =
        croissant(Tables.hostile(), Map.of("latency.csv", "é", "report.html", "<p>"));
    for (JsonElement each : croissant.getAsJsonArray("distribution")) {
      JsonObject file = each.getAsJsonObject();
      boolean csv = file.get("name").getAsString().equals("latency.csv");
      assertEquals(
          HexDigest.sha256().update(csv ? "é" : "<p>").hex(), file.get("sha256").getAsString());
      assertEquals(csv ? "2 B" : "3 B", file.get("contentSize").getAsString());
      assertEquals(csv ? "text/csv" : "text/html", file.get("encodingFormat").getAsString());
    }
  }

  @Test
  void everyColumnOfTheCsvFileIsAFieldWithItsUnit() throws Exception {
    CitableTable table = Tables.everyMeasure();
    List<String> columns = PublicationDocument.of(table, Set.of()).lines().get(0);
    List<String> extracted = new ArrayList<>();
    for (JsonElement each : fields(croissant(table, Map.of()))) {
      JsonObject field = each.getAsJsonObject();
      JsonObject source = field.getAsJsonObject("source");
      extracted.add(source.getAsJsonObject("extract").get("column").getAsString());
      assertEquals("latency.csv", source.getAsJsonObject("fileObject").get("@id").getAsString());
      String description = field.get("description").getAsString();
      String name = field.get("name").getAsString();
      assertTrue(!name.endsWith("_ns") || description.endsWith(", ns"), name);
      assertTrue(!name.endsWith("bytes") || description.endsWith(", bytes"), name);
    }
    assertEquals(columns, extracted);
    assertEquals(
        Set.copyOf(columns),
        JsonParser.parseString(Resource.text("/org/frillbench/results/sharing/latency-fields.json"))
            .getAsJsonObject()
            .keySet(),
        "no description is of a column that there is not");
  }

  @Test
  void everyCellIsOfTheTypeOfItsField() throws Exception {
    for (CitableTable table :
        List.of(Tables.everyMeasure(), Tables.frillAndTrill(), Tables.hostile())) {
      JsonArray fields = fields(croissant(table, Map.of()));
      for (List<String> row :
          PublicationDocument.of(table, Set.of()).lines().stream().skip(1).toList()) {
        for (int i = 0; i < row.size(); i++) {
          JsonObject field = fields.get(i).getAsJsonObject();
          String cell = row.get(i);
          String type = field.get("dataType").getAsString();
          String form =
              switch (type) {
                case "sc:Integer" -> "-?\\d*";
                case "sc:Float" -> "|-?\\d+(\\.\\d+)?(E-?\\d+)?";
                case "sc:Boolean" -> "|true";
                default -> "(?s).*";
              };
          assertTrue(cell.matches(form), field + ": " + cell);
        }
      }
    }
  }

  @Test
  void whatThePublisherSaysIsInTheMetadataAndNothingElse() throws Exception {
    JsonObject said = croissant(Tables.frillAndTrill(), Map.of());
    assertEquals("https://spdx.org/licenses/CC-BY-4.0", said.get("license").getAsString());
    assertEquals("https://example.org/a_b~c%20d", said.get("url").getAsString());
    assertEquals(2, said.getAsJsonArray("creator").size());
    assertEquals("2026-11-27", said.get("datePublished").getAsString());
    JsonObject unsaid = croissant(Tables.everyMeasure(), Map.of());
    for (String absent : List.of("license", "url", "creator")) {
      assertFalse(unsaid.has(absent), absent);
    }
  }
}
