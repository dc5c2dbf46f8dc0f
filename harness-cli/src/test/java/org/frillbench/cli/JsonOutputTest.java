package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print for programs, by the schemas that it names. */
final class JsonOutputTest {

  @TempDir Path folder;

  @BeforeEach
  void runs() throws Exception {
    SampleRuns.studentsOn("Pixel 5", folder.resolve("a.json"), 4_000_000, 6_000_000, 8_000_000);
    SampleRuns.studentsOn("Nexus 5X", folder.resolve("b.json"), 9_000_000, 7_000_000, 12_000_000);
  }

  private JsonObject read(String schema, String command) throws Exception {
    Cli.Ended ended = InProcess.run(folder, command.split(" ", -1));
    assertEquals(0, ended.exit(), ended.err());
    return Schemas.read(schema, ended.out());
  }

  private String complaint(int exit, String command) {
    Cli.Ended ended = InProcess.run(folder, command.split(" ", -1));
    assertEquals(exit, ended.exit(), ended.err());
    assertEquals("", ended.out());
    return ended.complaint();
  }

  @Test
  void tablesAndAnswersOfRunsAreOfTheirSchemas() throws Exception {
    assertEquals(3, read("run-table", "table a.json --json").getAsJsonArray("rows").size());
    assertEquals(2, read("devices", "table a.json b.json --json").getAsJsonArray("devices").size());
    read("comparison", "compare a.json a.json --json");
    read("frontier", "frontier a.json --json");
    read("device-frontiers", "frontier a.json b.json --json");
    read("choice", "choose a.json --under 10ms --json");
    read("ablation", "ablate a.json --json");
  }

  @Test
  void historyOfAFolderHasItsRuns() throws Exception {
    Path runs = Files.createDirectory(folder.resolve("runs"));
    SampleRuns.phone(runs.resolve("a.json"));
    JsonObject history = read("history", "history runs --json");
    assertEquals(2, history.getAsJsonArray("series").size());
  }

  @Test
  void baselinesAreListedAndShown() throws Exception {
    assertTrue(read("baselines", "baseline list --dir none --json").get("baselines").isJsonArray());
    Files.createDirectory(folder.resolve("approved"));
    Cli.Ended set = InProcess.run(folder, "baseline", "set", "--dir", "approved", "a.json");
    assertEquals(0, set.exit(), set.err());
    JsonObject listed = read("baselines", "baseline list --dir approved --json");
    assertEquals(1, listed.getAsJsonArray("baselines").size(), listed.toString());
    read("run-table", "baseline show --dir approved --json");
  }

  @Test
  void modelsAndStudentsAreOfTheirSchemas() throws Exception {
    TinyModel.student(folder.resolve("m.tflite"));
    read("inspection", "inspect m.tflite --json");
    assertEquals(144, read("students", "students list --json").getAsJsonArray("students").size());
  }

  @Test
  void devicesAreListedWithWhatTheyAre() throws Exception {
    JsonObject device =
        read("attached-devices", "devices --virtual-device --json")
            .getAsJsonArray("devices")
            .get(0)
            .getAsJsonObject();
    assertEquals("Pixel", device.get("model").getAsString());
    assertEquals(29, device.get("api").getAsInt());
    assertEquals("cautions", device.get("grade").getAsString());
    read("doctor", "doctor --virtual-device --json");
  }

  @Test
  void measurementPrintsItsTableAlone() throws Exception {
    TinyModel.student(folder.resolve("m.tflite"));
    String quick = "push-and-run --virtual-device --quick --output run.json --json m.tflite";
    assertEquals(1, read("run-table", quick).getAsJsonArray("rows").size());
    read("trial-audit", "audit --trials --target host --quick --json m.tflite");
    read("parity", "parity m.tflite @host:xnnpack --json");
  }

  @Test
  void shortFormIsTheLongOne() throws Exception {
    assertEquals(
        read("frontier", "frontier a.json --json"),
        read("frontier", "frontier a.json --format=json"));
    assertTrue(complaint(2, "frontier a.json --json --format csv").contains("--format"));
    assertTrue(complaint(2, "compare a.json b.json --format text --json").contains("--format"));
  }

  @Test
  void errorsAreOneSentenceOnStandardError() {
    assertFalse(complaint(2, "table none.json --json").isEmpty());
    assertFalse(complaint(2, "history none --json").isEmpty());
    assertFalse(complaint(2, "inspect none.tflite --json").isEmpty());
  }
}
