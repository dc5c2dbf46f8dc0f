package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print on standard error besides results. */
final class ProgressCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void model() throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
  }

  private Cli.Ended measured(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "push-and-run",
                "tiny.tflite",
                "--target=host",
                "--rounds=2",
                "--iterations=5",
                "--warm-up=2",
                "--min-time=0s",
                "--accept=NOT-SETTLED,CONTENDED",
                "--output=run.json"));
    command.addAll(List.of(options));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  /** Every line of standard error, each of which is an event of the schema. */
  private static List<JsonObject> events(Cli.Ended ended) {
    return events(ended.err());
  }

  /** The same of what was printed. */
  static List<JsonObject> events(String printed) {
    List<String> lines = printed.lines().toList();
    for (String line : lines) {
      Schemas.assertValid("progress", line);
    }
    return lines.stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private static List<JsonObject> of(String kind, List<JsonObject> events) {
    return events.stream().filter(event -> kind.equals(text(event, "event"))).toList();
  }

  private static String text(JsonObject event, String name) {
    return event.has(name) ? event.get(name).getAsString() : "";
  }

  private static void assertEnds(int exitCode, Cli.Ended ended, List<JsonObject> events) {
    assertEquals(exitCode, ended.exit(), ended.err());
    assertEquals(1, of("start", events).size());
    assertEquals("start", text(events.get(0), "event"));
    JsonObject end = events.get(events.size() - 1);
    assertEquals("end", text(end, "event"));
    assertEquals(exitCode, end.get("exitCode").getAsInt());
  }

  @Test
  void runForProgramsPrintsNothingButEventsOfTheSchema() {
    Cli.Ended ended = measured("--progress=json");
    List<JsonObject> events = events(ended);
    assertEnds(0, ended, events);
    assertEquals("frill-bench push-and-run", text(events.get(0), "command"));
    assertEquals(2, of("candidate", events).size(), ended.err());
    List<JsonObject> progress = of("progress", events);
    JsonObject last = progress.get(progress.size() - 1);
    assertEquals(2, last.get("done").getAsInt());
    assertEquals(2, last.get("total").getAsInt());
    assertEquals("trials", text(last, "unit"));
    assertEquals("tiny", text(last, "candidate"));
    assertEquals(0, last.get("leftMs").getAsInt());
    assertTrue(text(last, "outcome").startsWith("median "), ended.err());
    assertTrue(
        of("message", events).stream()
            .anyMatch(event -> text(event, "text").startsWith("Run file: ")),
        ended.err());
  }

  @Test
  void refusalsForProgramsAreAnErrorAndTheEnd() {
    for (List<String> refused :
        List.of(
            List.of("table", "missing.json", "--progress", "json"),
            List.of("table", "--no-such-option", "--progress=json"),
            List.of("--progress=json", "tabel"),
            List.of("--progress=json", "table", "missing.json", "--stacktrace"))) {
      Cli.Ended ended = InProcess.run(folder, refused.toArray(String[]::new));
      List<JsonObject> events = events(ended);
      assertEnds(2, ended, events);
      assertEquals(1, of("error", events).size(), ended.err());
      assertFalse(text(of("error", events).get(0), "text").startsWith("frill-bench"), ended.err());
    }
  }

  @Test
  void generationForProgramsCountsItsFiles() {
    Cli.Ended ended =
        InProcess.run(
            folder,
            "students generate --out=models --size=tiny --width=0.5 --progress=json"
                .split(" ", -1));
    List<JsonObject> events = events(ended);
    assertEnds(0, ended, events);
    List<JsonObject> files = of("progress", events);
    JsonObject last = files.get(files.size() - 1);
    assertEquals("files", text(last, "unit"));
    assertEquals(last.get("total").getAsInt(), last.get("done").getAsInt());
    assertTrue(last.get("perSecond").getAsDouble() > 0);
  }

  @Test
  void quietRunPrintsItsTableOnly() {
    Cli.Ended ended = measured("--quiet");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("", ended.err());
    assertTrue(ended.out().contains("tiny"), ended.out());
  }

  @Test
  void quietFailureIsItsSentenceOnly() throws Exception {
    Files.writeString(folder.resolve("bad.tflite"), "no model");
    Cli.Ended ended =
        InProcess.run(
            folder, "push-and-run", "-q", "--target=host", "--output=x.json", "bad.tflite");
    assertEquals(2, ended.exit());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().startsWith("frill-bench: "), ended.err());
  }

  @Test
  void quietRunShowsTheProgressThatIsAskedFor() {
    Cli.Ended ended = measured("--quiet", "--progress=plain");
    assertTrue(ended.err().contains("[2/2] round 2, tiny: median "), ended.err());
    assertFalse(ended.err().contains("Run file"), ended.err());
    List<JsonObject> events = events(measured("--overwrite", "-q", "--progress=json"));
    assertEquals(2, of("candidate", events).size());
    assertEquals(List.of(), of("message", events));
  }

  @Test
  void runWithoutProgressStillSaysWhatItDoes() {
    Cli.Ended ended = measured("--progress=none");
    assertTrue(ended.err().startsWith("2 trials (1 candidate, 2 rounds), about "), ended.err());
    assertTrue(ended.err().endsWith("Run file: run.json\n"), ended.err());
    assertFalse(ended.err().contains("median"), ended.err());
  }

  @Test
  void logHasNoControlCharacters() {
    String err = measured().err();
    assertTrue(err.contains("[2/2] round 2, tiny: median "), err);
    assertFalse(err.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'), err);
  }

  /** Also where they are quiet, and where the command line is refused. */
  @Test
  void sentencesOnATerminalAreBrokenAtWords() throws Exception {
    for (String command : List.of("table missing.json -q", "table", "table --config missing.x")) {
      Cli.Ended ended =
          new Cli(folder)
              .with("JAVA_TOOL_OPTIONS", "-Dfrillbench.terminal=true")
              .with("COLUMNS", "40")
              .run(command.split(" ", -1));
      assertEquals(2, ended.exit(), ended.err());
      List<String> lines = ended.err().lines().skip(1).toList();
      assertTrue(lines.size() > 1, ended.err());
      lines.forEach(line -> assertTrue(line.length() <= 40, ended.err()));
    }
  }

  @Test
  void resumedRunIsShownAsItsCommandWantsIt() throws Exception {
    Cli.Ended ended = InProcess.run(folder, "push-and-run", "--resume=missing.json", "--quiet");
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("missing.json"), ended.err());
  }
}
