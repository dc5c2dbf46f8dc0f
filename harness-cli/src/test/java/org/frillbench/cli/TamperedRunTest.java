package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All commands that read runs judge them by their trials, whatever table and warnings they store.
 */
@Tag("slow")
final class TamperedRunTest {

  private static final String THROTTLED = "THERMAL-THROTTLED";

  private static final List<String> RUNS =
      List.of("runs/base.json", "runs/new.json", "runs/gate.json");

  private static final Pattern RUN_FILE =
      Pattern.compile("(?s)<script[^>]* id=\"run-0\".*?</script>");
  private static final Pattern DIGEST = Pattern.compile("\"(sha256|contentSize)\": \"[^\"]*\"");

  @TempDir Path folder;

  @BeforeEach
  void runsOfFourStudents() throws Exception {
    Files.createDirectory(folder.resolve("runs"));
    SampleRuns.students(folder.resolve(RUNS.get(0)), 4_000_000, 6_000_000, 8_000_000, 12_000_000);
    SampleRuns.students(folder.resolve(RUNS.get(1)), 4_000_000, 6_000_000, 8_000_000, 12_000_000);
    SampleRuns.gate(folder.resolve(RUNS.get(2)), 4_000_000, 4_000_000);
  }

  private Map<String, List<String>> commands() {
    String runs = folder.resolve("runs").toString();
    String blessed = "--dir=" + folder.resolve("blessed");
    Map<String, List<String>> commands = new LinkedHashMap<>();
    for (String format : List.of("text", "json", "csv", "markdown")) {
      commands.put("table " + format, List.of("table", RUNS.get(0), "--format", format));
    }
    commands.put("compare", List.of("compare", RUNS.get(0), RUNS.get(1)));
    commands.put("gate", List.of("compare", RUNS.get(2)));
    commands.put("history", List.of("history", runs));
    commands.put("baseline set", List.of("baseline", "set", RUNS.get(0), blessed));
    commands.put(
        "publish",
        List.of(
            "publish",
            RUNS.get(0),
            "--out=out",
            "--export=jmh,google-benchmark,bmf,github-action-benchmark"));
    for (String format : List.of("text", "json")) {
      commands.put("frontier " + format, List.of("frontier", RUNS.get(0), "--format", format));
      commands.put(
          "choose " + format,
          List.of("choose", RUNS.get(0), "--under", "10ms", "--format", format));
      commands.put("ablate " + format, List.of("ablate", RUNS.get(0), "--format", format));
    }
    return commands;
  }

  private Map<String, Cli.Ended> answers() throws Exception {
    remove("out");
    remove("blessed");
    Map<String, Cli.Ended> answers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> command : commands().entrySet()) {
      answers.put(
          command.getKey(), InProcess.run(folder, command.getValue().toArray(String[]::new)));
    }
    return answers;
  }

  private void remove(String name) throws Exception {
    Path path = folder.resolve(name);
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(path);
    }
  }

  /**
   * What publish wrote, by file name: without the run file that the report holds as it is, and
   * without the digests of the files.
   */
  private Map<String, String> published() throws Exception {
    Map<String, String> texts = TextFiles.in(folder.resolve("out"));
    texts.computeIfPresent("report.html", (name, page) -> RUN_FILE.matcher(page).replaceAll(""));
    texts.computeIfPresent("croissant.json", (name, text) -> DIGEST.matcher(text).replaceAll(""));
    return texts;
  }

  private void edit(Consumer<JsonObject> change) throws Exception {
    for (String run : RUNS) {
      Path file = folder.resolve(run);
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      change.accept(json);
      Files.writeString(file, json.toString());
    }
  }

  private static void recordThrottling(JsonObject run) {
    for (JsonElement trial : run.getAsJsonArray("measurements")) {
      trial.getAsJsonObject().getAsJsonArray("warnings").add(THROTTLED);
    }
  }

  private static void doubleLatencies(JsonObject run) {
    for (JsonElement element : run.getAsJsonArray("table")) {
      JsonObject row = element.getAsJsonObject();
      row.addProperty("latencyNs", 2 * row.get("latencyNs").getAsDouble());
      JsonArray warnings = new JsonArray();
      warnings.add("EMULATOR");
      row.add("warnings", warnings);
    }
  }

  private static void throttle(JsonObject run) {
    for (JsonElement trial : run.getAsJsonArray("measurements")) {
      trial.getAsJsonObject().getAsJsonObject("after").addProperty("thermalStatus", 1);
    }
  }

  @Test
  void storedTablesAndWarningsDoNotChangeAnyCommand() throws Exception {
    Map<String, Cli.Ended> honest = answers();
    Map<String, String> files = published();
    honest.forEach((name, ended) -> assertEquals(0, ended.exit(), name + ": " + ended.err()));
    assertFalse(honest.get("table text").out().contains(THROTTLED));
    assertEquals(11, files.size());
    List<Consumer<JsonObject>> edits =
        List.of(
            TamperedRunTest::recordThrottling,
            TamperedRunTest::doubleLatencies,
            run -> run.add("table", new JsonArray()),
            run -> run.addProperty("table", "of another version"));
    for (Consumer<JsonObject> edit : edits) {
      edit(edit);
      Map<String, Cli.Ended> tampered = answers();
      for (String name : honest.keySet()) {
        assertEquals(honest.get(name).exit(), tampered.get(name).exit(), name);
        assertEquals(honest.get(name).out(), tampered.get(name).out(), name);
        assertEquals(honest.get(name).err(), tampered.get(name).err(), name);
      }
      assertEquals(files, published());
    }
  }

  @Test
  void throttledTrialsBlockEveryCommand() throws Exception {
    edit(TamperedRunTest::throttle);
    Map<String, Cli.Ended> answers = answers();
    for (String name : List.of("compare", "gate", "baseline set", "publish")) {
      Cli.Ended ended = answers.get(name);
      assertEquals(6, ended.exit(), name + ": " + ended.err());
      assertTrue((ended.out() + ended.err()).contains(THROTTLED), name);
    }
    for (String name : List.of("table text", "frontier text", "choose text", "ablate text")) {
      Cli.Ended ended = answers.get(name);
      assertEquals(0, ended.exit(), name + ": " + ended.err());
      assertTrue(ended.out().contains(THROTTLED + " (blocking)"), ended.out());
    }
    assertTrue(answers.get("history").out().contains(THROTTLED));
    assertTrue(answers.get("frontier json").out().contains(THROTTLED));
    assertTrue(answers.get("choose json").out().contains(THROTTLED));
  }

  @Test
  void twoFilesUnderOneNameAreRefusedWithTheRunsName() throws Exception {
    edit(
        run ->
            run.getAsJsonArray("measurements")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("candidate")
                .addProperty("sha256", "f".repeat(64)));
    Map<String, String> refusals =
        Map.of(
            "compare", "cannot compare base.json",
            "gate", "cannot compare gate.json",
            "publish", "cannot publish runs/base.json",
            "frontier text", "cannot compare the candidates of runs/base.json");
    Map<String, Cli.Ended> answers = answers();
    for (Map.Entry<String, String> refusal : refusals.entrySet()) {
      Cli.Ended ended = answers.get(refusal.getKey());
      assertEquals(2, ended.exit(), ended.err());
      assertTrue(
          ended.complaint().contains(refusal.getValue() + ": two different files in it have"),
          ended.err());
    }
  }
}
