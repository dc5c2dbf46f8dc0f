package org.frillbench.results.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.publish.PublicationDocument;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import org.junit.jupiter.api.Test;

final class RowFiguresTest {

  /** The fields of CSV whose names are not those of JSON in another spelling. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "checks.effective", "effective_samples",
          "checks.flat", "trials_flat",
          "checks.warming", "trials_warming",
          "checks.slowing", "trials_slowing",
          "checks.unsteady", "trials_unsteady",
          "checks.trending", "trials_trending",
          "used.kernels", "kernels_ran");

  /** Repeated by other fields, or no single value. */
  private static final Set<String> ONLY_IN_JSON =
      Set.of("used.engine", "used.version", "used.threads");

  @Test
  void everyValueOfTheJsonRowIsTheSameInCsv() {
    TableRow row = Analysis.of(Runs.frillAndTrill()).rows().get(0);
    List<List<String>> lines = RowFigures.ALL.lines(List.of(row));
    Map<String, String> csv = new HashMap<>();
    for (int i = 0; i < lines.get(0).size(); i++) {
      csv.put(lines.get(0).get(i), lines.get(1).get(i));
    }
    assertEquals(lines.get(0).size(), csv.size(), "each field has a name of its own");
    Map<String, String> json = new HashMap<>();
    flatten("", JsonParser.parseString(RunJson.line(row)).getAsJsonObject(), json);
    assertTrue(json.containsKey("percentilesNs.p95"), json::toString);
    assertTrue(json.containsKey("phases.allocateNs"), json::toString);
    json.forEach((path, value) -> assertEquals(value, csv.get(field(path)), path));
  }

  private static void flatten(String path, JsonObject object, Map<String, String> into) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String name = path + entry.getKey();
      if (entry.getValue().isJsonObject() && !name.equals("spec")) {
        flatten(name + ".", entry.getValue().getAsJsonObject(), into);
      } else if (entry.getValue().isJsonPrimitive()
          && !ONLY_IN_JSON.contains(name)
          && !name.matches("percentileIntervals\\.p[0-9]+\\.kind")) {
        into.put(name, entry.getValue().getAsString());
      }
    }
  }

  /** {@code percentileIntervals.p95.lowNs} is {@code p95_low_ns}. */
  private static String field(String path) {
    if (RENAMED.containsKey(path)) {
      return RENAMED.get(path);
    }
    String name =
        path.replaceFirst("^percentilesNs\\.(p\\d+)$", "$1Ns")
            .replaceFirst("^percentileIntervals\\.(p\\d+)\\.(low|high)Ns$", "$1_$2Ns")
            .replaceFirst("^(settings|used|checks|phases|roofline)\\.", "")
            .replace('.', '_');
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  @Test
  void p95AndPhasesAreInEveryFormatOfTableAndPublication() throws Exception {
    Set<ColumnGroup> asked = EnumSet.of(ColumnGroup.P95, ColumnGroup.PHASES);
    for (Document document :
        List.of(
            TableDocument.of(LatencyTable.of(Analysis.of(Runs.frillAndTrill()), asked)),
            PublicationDocument.of(Tables.frillAndTrill(), asked))) {
      for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.LATEX)) {
        String shown = format.render(document);
        for (String header :
            List.of("p95, ms", "load, ms", "allocate, ms", "first inference, ms")) {
          assertTrue(shown.contains(header), () -> header + " in " + format + ": " + shown);
        }
        assertTrue(shown.contains("p95: within a trial 95"), shown);
      }
      assertTrue(Format.CSV.render(document).contains(",p95_ns,p95_low_ns,p95_high_ns,"), "CSV");
      assertTrue(Format.CSV.render(document).contains(",load_ns,allocate_ns,first_ns,"), "CSV");
      assertTrue(Format.JSON.render(document).contains("\"p95\": "), "JSON");
      assertTrue(Format.JSON.render(document).contains("\"allocateNs\": 1000000"), "JSON");
    }
  }

  @Test
  void groupsOfColumnsAreShownOnRequestAlone() {
    Document plain = TableDocument.of(LatencyTable.of(Analysis.of(Runs.frillAndTrill()), Set.of()));
    Set<String> headers = new TreeSet<>(plain.grid().headers());
    assertFalse(headers.contains("p95, ms"), headers::toString);
    assertFalse(headers.contains("load, ms"), headers::toString);
  }
}
