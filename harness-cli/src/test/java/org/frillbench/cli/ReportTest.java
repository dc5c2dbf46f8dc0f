package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes a page; what a browser makes of it is tested in {@code results}. */
final class ReportTest {

  @TempDir Path folder;

  private Cli.Ended report(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("report"));
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  private void refused(int exit, String sentence, String... arguments) throws Exception {
    Cli.Ended ended = report(arguments);
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertTrue(Files.notExists(folder.resolve("new.html")));
  }

  private String page(String name) throws Exception {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void runIsWrittenAsOnePage() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Cli.Ended ended = report("run.json", "-o", "report.html");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("report.html\n", ended.out());
    assertTrue(page("report.html").contains("<title>run.json</title>"));
  }

  @Test
  void pageThatExistsIsReplacedOnRequestOnly() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Files.writeString(folder.resolve("report.html"), "other");
    assertEquals(7, report("run.json", "-o", "report.html").exit());
    assertEquals("other", page("report.html"));
    assertEquals(0, report("run.json", "-o", "report.html", "--overwrite").exit());
    assertTrue(page("report.html").startsWith("<!DOCTYPE html>"));
  }

  @Test
  void pageNeverReplacesARunThatItShows() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    String run = page("run.json");
    refused(2, "run.json is read by this command", "run.json", "-o", "./run.json", "--overwrite");
    assertEquals(run, page("run.json"));
  }

  @Test
  void reportAndRunFileOfOneNameAreRefusedBeforeAnythingIsMeasured() throws Exception {
    TinyModel.student(folder.resolve("m.tflite"));
    Cli.Ended ended =
        InProcess.run(
            folder,
            "push-and-run",
            "--target=host",
            "--output=run.json",
            "--report=./run.json",
            "m.tflite");
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("run.json is to be written twice"), ended.err());
    assertTrue(Files.notExists(folder.resolve("run.json")));
  }

  @Test
  void latenciesAreBesideTheReferenceThatTheMeasurementWasGiven() throws Exception {
    TinyModel.student(folder.resolve("a.tflite"));
    TinyModel.student(folder.resolve("b.tflite"));
    Cli.Ended ended =
        InProcess.run(
            folder,
            "push-and-run",
            "--target=host",
            "--rounds=1",
            "--iterations=3",
            "--min-time=0s",
            "--warm-up=1",
            "--reference=b",
            "--output=run.json",
            "--report=report.html",
            "a.tflite",
            "b.tflite");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(page("report.html").contains("latency over that of b."));
  }

  @Test
  void baseRunAddsVerdicts() throws Exception {
    SampleRuns.phone(folder.resolve("base.json"));
    SampleRuns.phone(folder.resolve("new.json"));
    Cli.Ended ended = report("new.json", "--against", "base.json", "-o", "report.html");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(page("report.html").contains("id=\"comparison\""));
  }

  @Test
  void tableIsBesideTheReferenceThatWasAskedFor() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    assertEquals(0, report("run.json", "--reference", "FRILL", "-o", "report.html").exit());
    assertTrue(page("report.html").contains("latency over that of FRILL"));
    refused(2, "--reference names no candidate", "run.json", "--reference=x", "-o", "new.html");
  }

  @Test
  void sameRunTwiceIsRefused() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Files.copy(folder.resolve("run.json"), folder.resolve("copy.json"));
    refused(
        2,
        "the run run.json is given twice: name it once",
        "run.json",
        "copy.json",
        "-o",
        "new.html");
  }

  @Test
  void pageOfARunAgainstItselfSaysSo() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    assertEquals(0, report("run.json", "--against", "run.json", "-o", "report.html").exit());
    assertTrue(
        PageData.of(folder.resolve("report.html"), "comparison")
            .getAsJsonArray("cautions")
            .toString()
            .contains("SAME-RUN"));
  }

  @Test
  void pageOfAGateHasItsVerdictsOnce() throws Exception {
    SampleRuns.gate(folder.resolve("gate.json"), 4_000_000, 6_000_000);
    assertEquals(0, report("gate.json", "--threshold=3%", "-o", "report.html").exit());
    JsonObject page = PageData.of(folder.resolve("report.html"), "report");
    assertEquals(
        "frill-bench compare gate.json --threshold 3%",
        page.getAsJsonObject("compare").get("command").getAsString());
    assertEquals(1, page.getAsJsonArray("runs").size());
    assertEquals("1 regressed", page.getAsJsonObject("comparison").get("summary").getAsString());
  }

  @Test
  void filesOfOneNameAreShownButNotCompared() throws Exception {
    SampleRuns.sameNames(folder.resolve("names.json"), 100);
    assertEquals(0, report("names.json", "-o", "report.html").exit());
    assertEquals(
        100,
        PageData.of(folder.resolve("report.html"), "report")
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("candidates")
            .size());
    refused(
        2,
        "cannot compare names.json: two different files in it have the name same",
        "names.json",
        "--against=names.json",
        "-o",
        "new.html");
    Cli.Ended compared =
        InProcess.run(folder, "compare", "names.json", "names.json", "--report=new.html");
    assertEquals(2, compared.exit(), compared.err());
    assertTrue(compared.complaint().contains("two different files in it"), compared.err());
    assertTrue(Files.notExists(folder.resolve("new.html")));
  }

  @Test
  void runWithoutTrialsIsAPageThatSaysSo() throws Exception {
    SampleRuns.students(folder.resolve("none.json"));
    assertEquals(0, report("none.json", "-o", "report.html").exit());
    assertTrue(page("report.html").contains("Nothing was measured."));
    Cli.Ended compared =
        InProcess.run(folder, "compare", "none.json", "none.json", "--report=both.html");
    assertEquals(5, compared.exit(), compared.err());
    assertEquals(
        "nothing to compare: no candidate is on both sides",
        PageData.of(folder.resolve("both.html"), "report")
            .getAsJsonObject("comparison")
            .get("summary")
            .getAsString());
  }

  @Test
  void severalRunsAgainstOneAreRefused() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    refused(2, "give one run", "run.json", "run.json", "--against", "run.json", "-o", "new.html");
  }

  @Test
  void runOfAnotherSchemaIsRefused() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    String run = Files.readString(folder.resolve("run.json"));
    Files.writeString(
        folder.resolve("later.json"), run.replace("frill-bench/run/1", "frill-bench/run/99"));
    refused(2, "later.json", "later.json", "-o", "new.html");
  }

  @Test
  void sampleThatIsNoNumberIsRefused() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    String run = Files.readString(folder.resolve("run.json"));
    Files.writeString(
        folder.resolve("nan.json"), run.replaceFirst("\"samplesNs\": *\\[\\s*\\d+", "$0, NaN"));
    refused(2, "nan.json", "nan.json", "-o", "new.html");
  }

  @Test
  void commandInThePageMeasuresTheSamePlanAgain() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    assertEquals(0, report("run.json", "-o", "report.html").exit());
    String command =
        page("report.html").replaceFirst("(?s).*\"frill-bench (push-and-run [^\"]*)\".*", "$1");
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add("--help");
    Cli.Ended help = InProcess.run(folder, words.toArray(String[]::new));
    assertEquals(0, help.exit(), command + help.err());
  }

  @Test
  void measurementWritesItsReportBesideItsRunFile() throws Exception {
    TinyModel.student(folder.resolve("m.tflite"));
    String[] command = {
      "push-and-run",
      "--target=host",
      "--rounds=2",
      "--iterations=3",
      "--min-time=0s",
      "--warm-up=1",
      "--output=run.json",
      "--report=report.html",
      "m.tflite"
    };
    Cli.Ended ended = InProcess.run(folder, command);
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("Report: report.html"), ended.err());
    assertTrue(page("report.html").contains("<title>run.json</title>"));
    Files.delete(folder.resolve("run.json"));
    Cli.Ended again = InProcess.run(folder, command);
    assertEquals(7, again.exit(), again.err());
    assertTrue(Files.notExists(folder.resolve("run.json")));
  }
}
