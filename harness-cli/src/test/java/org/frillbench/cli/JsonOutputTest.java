package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands print for programs, by the schemas that it names. */
final class JsonOutputTest {

  private static final String SHARD = "push-and-run --target host --quick --anchor m --shard ";

  private static final String JMH = " --forks 2 --jmh-warm-up 1 --jmh-iterations 1 --jmh-time 20ms";

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

  /**
   * Every command that prints JSON. HostBaselineTest and NoiseAuditTest validate the forms that
   * take long to measure, LinkAuditDocumentTest the one that needs adb.
   *
   * @param schema of what it prints
   * @param before commands whose files it needs, with semicolons between them
   */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "run-table, push-and-run --target host --quick --output q.json --json m.tflite,",
    "sustain, sustain --target host --for 3s --output s.json --json m.tflite,",
    "sustain, sustain --plot s.json --json, sustain --target host --for 3s --output s.json m.tflite",
    "attached-devices, devices --virtual-device --json,",
    "doctor, doctor --virtual-device --json,",
    "run-table, merge 1.json 2.json --output whole.json --json, "
        + SHARD
        + "1/2 --output 1.json m.tflite n.tflite;"
        + SHARD
        + "2/2 --output 2.json m.tflite n.tflite",
    "run-table, table a.json --json,",
    "devices, table a.json b.json --json,",
    "comparison, compare a.json a.json --json,",
    "comparison, gate m.tflite --base kernels=xnnpack --new kernels=builtin --target host --quick"
        + " --output g.json --json,",
    "baselines, baseline list --dir none --json,",
    "baselines, baseline list --dir approved --json, baseline set --dir approved a.json",
    "run-table, baseline show --dir approved --json, baseline set --dir approved a.json",
    "history, history . --json,",
    "frontier, frontier a.json --json,",
    "device-frontiers, frontier a.json b.json --json,",
    "choice, choose a.json --under 10ms --json,",
    "ablation, ablate a.json --json,",
    "inspection, inspect m.tflite --json,",
    "inspections, inspect m.tflite n.tflite --json,",
    "parity, parity m.tflite @host:xnnpack --json,",
    "students, students list --json,",
    "host-baseline, host-baseline --output j.json --json m.tflite" + JMH + ",",
    "trial-audit, audit --trials --target host --quick --json m.tflite,",
    "calibration, calibrate --runs 100 --json,",
    "explanation, explain --json,",
    "explanation, explain 6 not-settled --json,"
  })
  void outputIsValidByItsSchemaAndEveryFieldOfItDescribed(
      String schema, String command, String before) throws Exception {
    TinyModel.student(folder.resolve("m.tflite"));
    TinyModel.student(folder.resolve("n.tflite"));
    for (String each : before == null ? new String[0] : before.split(";", -1)) {
      Cli.Ended ended = InProcess.run(folder, each.split(" ", -1));
      assertEquals(0, ended.exit(), ended.err());
    }
    // JMH allows one run at a time, by a file in the temporary folder of a process.
    Cli.Ended ended =
        command.startsWith("host-baseline")
            ? new Cli(folder).run(command.split(" ", -1))
            : InProcess.run(folder, command.split(" ", -1));
    assertFalse(ended.out().isEmpty(), ended.err());
    Schemas.read(schema, ended.out());
  }

  @Test
  void everyCommandThatPrintsJsonIsValidated() throws Exception {
    CsvSource rows =
        JsonOutputTest.class
            .getDeclaredMethod(
                "outputIsValidByItsSchemaAndEveryFieldOfItDescribed",
                String.class,
                String.class,
                String.class)
            .getAnnotation(CsvSource.class);
    List<String> commands = Stream.of(rows.value()).map(row -> row.split(", ?", -1)[1]).toList();
    Matcher documented =
        Pattern.compile("(?m)^\\| (`[a-z`, -]+) \\| .*\\[`")
            .matcher(Files.readString(Path.of("..", "docs", "json.md")));
    Set<String> missing = new TreeSet<>();
    while (documented.find()) {
      missing.addAll(List.of(documented.group(1).replace("`", "").split(", ", -1)));
    }
    assertTrue(missing.size() > 20, missing.toString());
    missing.removeIf(name -> commands.stream().anyMatch(row -> row.startsWith(name + " ")));
    assertEquals(Set.of(), missing);
  }

  @Test
  void historyOfAFolderHasItsRuns() throws Exception {
    Path runs = Files.createDirectory(folder.resolve("runs"));
    SampleRuns.phone(runs.resolve("a.json"));
    JsonObject history = read("history", "history runs --json");
    assertEquals(2, history.getAsJsonArray("series").size());
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
