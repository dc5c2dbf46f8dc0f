package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that checks the statistics; what it finds is held in {@code results}. */
@Tag("slow")
final class CalibrateTest {

  @TempDir Path folder;

  @Test
  void calibratePrintsEveryPopulationAndEveryNumberOfTrials() throws Exception {
    Cli.Ended ended = InProcess.run(folder, "calibrate", "--runs", "100");
    assertEquals(0, ended.exit(), ended.err());
    for (String population : new String[] {"skewed", "heavy tailed", "bimodal"}) {
      long rows = ended.out().lines().filter(line -> line.contains("d, " + population)).count();
      // Four numbers of trials, and one row of a plan.
      assertEquals(5, rows, ended.out());
    }
    assertEquals(3, ended.out().lines().filter(line -> line.startsWith("  AR(1), 0.6")).count());
  }

  @Test
  void calibratePrintsPlannedTrialsOfTheCandidatesOfARunFile() throws Exception {
    measure("--rounds=20");
    Cli.Ended ended = InProcess.run(folder, "calibrate", "--runs", "100", "--json", "run.json");
    assertEquals(0, ended.exit(), ended.err());
    JsonArray tables = Schemas.read("calibration", ended.out()).getAsJsonArray("tables");
    JsonObject planned = tables.get(1).getAsJsonObject();
    assertEquals("planned", planned.get("id").getAsString());
    String title = planned.get("title").getAsString();
    assertTrue(title.contains("planned from the first 8"), title);
    assertTrue(title.contains("of 20 trials, % (100 runs each)"), title);
    long ofRun =
        planned.getAsJsonArray("rows").asList().stream()
            .filter(
                row -> row.getAsJsonObject().get("subject").getAsString().equals("a, 20 trials"))
            .count();
    assertEquals(1, ofRun, ended.out());
  }

  @Test
  void fewRunsAndUnreadableFilesAreRefused() throws Exception {
    assertRefused("--runs must be at least 100.", "--runs", "99");
    assertRefused("cannot read nowhere.json: there is no such file", "nowhere.json");
  }

  @Test
  void runWithFewTrialsIsNoPool() throws Exception {
    measure("--rounds=1");
    assertRefused("no candidate of run.json has 20 trials to draw from.", "run.json");
  }

  private void measure(String rounds) throws Exception {
    Path model = folder.resolve("a.tflite");
    TinyModel.student(model);
    Cli.Ended measured =
        InProcess.run(
            folder,
            "push-and-run",
            "--target=host",
            rounds,
            "--iterations=5",
            "--min-time=0s",
            "--warm-up=2",
            "--output=run.json",
            model.toString());
    assertEquals(0, measured.exit(), measured.err());
  }

  private void assertRefused(String sentence, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "calibrate";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Cli.Ended ended = InProcess.run(folder, command);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }
}
