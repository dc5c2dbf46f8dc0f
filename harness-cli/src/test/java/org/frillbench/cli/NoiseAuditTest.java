package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The noise audit with real processes. */
@Tag("slow")
final class NoiseAuditTest {

  @TempDir Path folder;

  @Test
  void everyConditionHasItsSpread() throws Exception {
    TinyModel.student(folder.resolve("student.tflite"));
    Cli.Ended ended =
        InProcess.run(folder, "audit", "--processes", "--rounds", "3", "--json", "student.tflite");
    assertEquals(0, ended.exit(), ended.err());
    JsonObject model =
        Schemas.read("process-audit", ended.out())
            .getAsJsonArray("models")
            .get(0)
            .getAsJsonObject();
    assertEquals("student", model.get("model").getAsString());
    Map<String, JsonObject> conditions = new LinkedHashMap<>();
    for (JsonElement each : model.getAsJsonArray("conditions")) {
      JsonObject condition = each.getAsJsonObject();
      assertTrue(condition.get("medianNs").getAsDouble() > 0, each::toString);
      // Nothing at all on a quiet machine with a coarse clock.
      assertTrue(condition.has("between"), each::toString);
      conditions.put(condition.get("condition").getAsString(), condition);
    }
    assertEquals("usual", conditions.keySet().iterator().next());
    assertTrue(conditions.get("usual").has("within") && !conditions.get("usual").has("variance"));
    for (String other : List.of("interpreted Java", "one process, kept")) {
      assertTrue(conditions.get(other).has("overUsual"), ended.out());
    }
  }

  @Test
  void otherOptionsAndTooFewRoundsAreRefused() throws Exception {
    refused("audit --processes takes no other option than --rounds and --format", "--threads", "2");
    refused("audit --processes takes 3 to 1000 rounds", "--rounds", "2");
    refused("audit needs one of --link, --trials and --processes", "--trials");
  }

  private void refused(String sentence, String... more) throws Exception {
    String[] words = new String[more.length + 2];
    words[0] = "audit";
    words[1] = "--processes";
    System.arraycopy(more, 0, words, 2, more.length);
    Cli.Ended ended = InProcess.run(folder, words);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }
}
