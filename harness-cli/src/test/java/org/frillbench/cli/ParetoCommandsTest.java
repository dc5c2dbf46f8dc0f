package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** frontier, choose and ablate; what they find is held in {@code results}. */
final class ParetoCommandsTest {

  @TempDir Path folder;

  @BeforeEach
  void studentsAndTheirQuality() throws Exception {
    SampleRuns.students(folder.resolve("run.json"), 4_000_000, 6_000_000, 8_000_000, 12_000_000);
    Files.writeString(
        folder.resolve("quality.csv"),
        """
        candidate,Voxforge,SAVEE
        student-0,70,60
        student-1,69,60
        student-2,75,66
        student-3,79,70
        """);
  }

  private String shown(int exit, String... command) throws Exception {
    Cli.Ended ended = InProcess.run(folder, command);
    assertEquals(exit, ended.exit(), ended.err());
    return exit == 2 || exit == 7 ? ended.complaint() : ended.out();
  }

  @Test
  void frontierListsCandidatesAndDrawsThePicture() throws Exception {
    String shown =
        shown(0, "frontier", "run.json", "--quality=quality.csv", "--svg=f.svg", "--all");
    assertTrue(shown.contains("3 non-dominated, 0 unresolved, 1 dominated."), shown);
    assertTrue(
        shown.lines().anyMatch(line -> line.matches("dominated +student-1 .*student-0, 1.*")),
        shown);
    String picture = Files.readString(folder.resolve("f.svg"));
    assertTrue(picture.startsWith("<svg ") && picture.contains("student-3: 1"), picture);
    assertTrue(shown(7, "frontier", "run.json", "--svg=f.svg").contains("f.svg exists already"));
    assertTrue(shown(0, "frontier", "run.json").contains("No quality was given"));
  }

  @Test
  void choosePrintsTheBestCandidateWithinTheLimit() throws Exception {
    String shown = shown(0, "choose", "run.json", "--under=10ms", "--quality=quality.csv");
    assertTrue(shown.contains("\nstudent-2: the best of"), shown);
    assertTrue(
        shown.lines().anyMatch(line -> line.matches("better, does not fit +student-3 +12.*")),
        shown);
    assertTrue(
        shown(0, "choose", "run.json", "--under=10ms").contains("\nstudent-0: the smallest"));
    assertTrue(shown(6, "choose", "run.json", "--under=850us").contains("Nothing fits under"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"choose --under=10ms", "table", "frontier", "ablate", "report"})
  void withoutARunTheNewestOneIsTaken(String command) throws Exception {
    String[] words = command.split(" ", -1);
    Cli.Ended none = new Cli(folder).run(words);
    assertEquals(2, none.exit(), none.err());
    assertTrue(
        none.err().contains("there is no run in " + Path.of("results/runs") + ": measure with"),
        none.err());
    Path runs = Files.createDirectories(folder.resolve("results/runs"));
    Files.copy(folder.resolve("run.json"), runs.resolve("older.json"));
    Files.setLastModifiedTime(runs.resolve("older.json"), FileTime.fromMillis(1));
    SampleRuns.students(runs.resolve("newer.json"), 9_000_000, 8_000_000);
    Files.writeString(runs.resolve("damaged.json"), "{");

    Cli.Ended ended = new Cli(folder).run(words);

    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("damaged.json"), ended.err());
    assertTrue(
        ended.err().endsWith("The newest run is " + Path.of("results/runs/newer.json") + ".\n"),
        ended.err());
  }

  @Test
  void warningsOfTheRunArePrintedBelow() throws Exception {
    SampleRuns.unsettled(folder.resolve("unsettled.json"));
    String said =
        "NOT-SETTLED (FRILL): speed not steady when timed: stop other work on the target; a fixed"
            + " or --quick warm-up may be too short.\n";
    assertTrue(shown(0, "frontier", "unsettled.json").contains(said));
    assertTrue(shown(0, "choose", "unsettled.json", "--under=1s").contains(said));
    assertFalse(shown(0, "frontier", "run.json").contains("NOT-SETTLED"));
  }

  @Test
  void ablatePrintsTheEffectOfEachAxis() throws Exception {
    String shown = shown(0, "ablate", "run.json", "--quality=quality.csv");
    assertTrue(shown.contains("pooling"), shown);
    assertTrue(
        shown.lines().anyMatch(line -> line.matches(" *width +1.0 → 2.0 +2 +0 +2.00×.*")), shown);
  }

  /** Standard output holds one JSON object and nothing else; the picture goes to its file. */
  @Test
  void jsonHasTheFiguresOfTheText() throws Exception {
    JsonObject frontier =
        json(0, "frontier", "run.json", "--quality=quality.csv", "--svg=f.svg", "--format=json");
    assertEquals("frill-bench/frontier/1", frontier.get("schema").getAsString());
    assertEquals(4, frontier.getAsJsonArray("points").size());
    assertTrue(Files.exists(folder.resolve("f.svg")));
    JsonObject choice = json(0, "choose", "run.json", "--under=10ms", "--format=json");
    assertEquals("frill-bench/choice/1", choice.get("schema").getAsString());
    assertEquals(1e7, choice.get("limitNs").getAsDouble());
    assertEquals("student-0", choice.getAsJsonObject("chosen").get("candidate").getAsString());
    assertFalse(json(6, "choose", "run.json", "--under=1ms", "--format=json").has("chosen"));
    JsonObject ablation = json(0, "ablate", "run.json", "--format=json");
    assertEquals("frill-bench/ablation/1", ablation.get("schema").getAsString());
    assertTrue(shown(2, "ablate", "run.json", "--format=junit").contains("--format"));
    assertEquals(1 + 4, shown(0, "frontier", "run.json", "--format=csv").lines().count());
  }

  private JsonObject json(int exit, String... command) throws Exception {
    JsonReader reader = new JsonReader(new StringReader(shown(exit, command)));
    reader.setStrictness(Strictness.STRICT);
    JsonObject object = JsonParser.parseReader(reader).getAsJsonObject();
    assertEquals(JsonToken.END_DOCUMENT, reader.peek());
    return object;
  }

  @Test
  void qualityFilesThatDoNotMatchAreRefused() throws Exception {
    Files.writeString(folder.resolve("typo.csv"), "candidate,t\nstudent-9,70\n");
    Files.writeString(folder.resolve("nan.json"), "{\"student-0\": {\"t\": \"NaN\"}}");
    SampleRuns.phone(folder.resolve("phone.json"));
    assertTrue(
        shown(2, "frontier", "run.json", "--quality=typo.csv")
            .contains("cannot use typo.csv: it names student-9, which the run did not measure."));
    assertTrue(
        shown(2, "choose", "run.json", "--under=1s", "--quality=nan.json")
            .contains("cannot use nan.json: t of student-0 is not a number."));
    assertTrue(shown(2, "ablate", "run.json", "--quality=none.csv").contains("no such file"));
    assertTrue(shown(2, "choose", "run.json", "--under=fast").contains("fast is no duration"));
    assertTrue(shown(2, "frontier", "run.json", "--noise=2").contains("2 is no share"));
    assertTrue(shown(2, "ablate", "phone.json").contains("no two students that differ"));
  }
}
