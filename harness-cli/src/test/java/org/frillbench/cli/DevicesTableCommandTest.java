package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of several devices in commands; what is in the table is tested in {@code results}. */
final class DevicesTableCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void runsOfTwoPhones() throws Exception {
    SampleRuns.studentsOn("Pixel 5", folder.resolve("a.json"), 4_000_000, 6_000_000, 8_000_000);
    SampleRuns.studentsOn("Nexus 5X", folder.resolve("b.json"), 9_000_000, 7_000_000, 12_000_000);
  }

  private String shown(int exit, String... command) {
    Cli.Ended ended = InProcess.run(folder, command);
    assertEquals(exit, ended.exit(), ended.err());
    return exit == 2 ? ended.complaint() : ended.out();
  }

  @Test
  void tableOfTwoRunsHasAColumnADevice() {
    String text = shown(0, "table", "a.json", "b.json");
    assertTrue(
        text.lines()
            .anyMatch(
                line -> line.matches("candidate +Google Pixel 5, ms .*Google Nexus 5X, ms .*")),
        text);
    assertTrue(text.contains("Google Pixel 5 and Google Nexus 5X"), text);
    for (String format : new String[] {"markdown", "latex", "csv"}) {
      assertTrue(shown(0, "table", "a.json", "b.json", "--format", format).contains("Nexus 5X"));
    }
    JsonObject json =
        JsonParser.parseString(shown(0, "table", "a.json", "b.json", "--format=json"))
            .getAsJsonObject();
    assertEquals("frill-bench/devices/1", json.get("schema").getAsString());
  }

  @Test
  void tableOfOneRunIsItsOwn() {
    assertTrue(shown(0, "table", "a.json").startsWith("Google Pixel 5, "));
  }

  @Test
  void tableOfOneRunHasRatiosToTheReferenceThatIsNamed() {
    String text = shown(0, "table", "a.json", "--reference", "student-1");
    assertTrue(text.contains("relative: latency over that of student-1, "), text);
    assertTrue(text.lines().anyMatch(line -> line.matches("student-1 .* 1\\.00× +-")), text);
    assertTrue(text.lines().anyMatch(line -> line.matches("student-2 .* 1\\.3.× .* to .*")), text);
    String csv = shown(0, "table", "a.json", "--reference", "student-1", "--format", "csv");
    assertTrue(csv.contains(",relative_to,relative_ratio,relative_low,relative_high,"), csv);
    assertTrue(csv.contains(",student-1,1.3"), csv);
    String json = shown(0, "table", "a.json", "--format", "json");
    assertTrue(json.contains("\"to\": \"student-0\""), json);
  }

  @Test
  void referenceIsRefusedWhereThereIsNoSuchCandidateOrSeveralDevices() {
    assertTrue(
        shown(2, "table", "a.json", "--reference", "student-9")
            .contains("--reference names no candidate: student-9; there is student-0; student-1"));
    assertTrue(
        shown(2, "table", "a.json", "b.json", "--reference", "student-1")
            .contains("--reference goes with one run"));
  }

  @Test
  void frontierOfTwoRunsSaysWhoLeadsWhere() {
    String text = shown(0, "frontier", "a.json", "b.json");
    assertTrue(text.contains("Candidates that are not dominated on some device:"), text);
    assertTrue(
        text.lines().anyMatch(line -> line.matches(" *student-1 +dominated +non-dominated")), text);
    JsonObject json =
        JsonParser.parseString(shown(0, "frontier", "a.json", "b.json", "--format=json"))
            .getAsJsonObject();
    assertEquals("frill-bench/device-frontiers/1", json.get("schema").getAsString());
    assertEquals(2, json.getAsJsonArray("frontiers").size());
    assertTrue(
        shown(2, "frontier", "a.json", "b.json", "--svg=f.svg")
            .contains("--svg draws the frontier"));
  }

  @Test
  void publishOfTwoPhonesWritesTheirTableToo() throws Exception {
    shown(0, "publish", "a.json", "b.json", "--out=out");
    for (String name : new String[] {"json", "csv", "md", "tex"}) {
      assertTrue(Files.exists(folder.resolve("out/latency." + name)), name);
      String devices = Files.readString(folder.resolve("out/devices." + name));
      assertTrue(devices.contains("Nexus 5X"), devices);
    }
    assertEquals(
        JsonParser.parseString(Files.readString(folder.resolve("out/devices.json"))),
        PageData.of(folder.resolve("out/report.html"), "devices"));
    shown(0, "publish", "a.json", "--out=one");
    assertTrue(Files.notExists(folder.resolve("one/devices.json")));
  }

  @Test
  void publishOfTwoRunsOfOnePhoneWritesNoTableOfDevices() throws Exception {
    SampleRuns.studentsOn("Pixel 5", folder.resolve("c.json"), 4_000_000, 6_000_000);
    shown(0, "publish", "a.json", "c.json", "--out=out");
    assertTrue(Files.exists(folder.resolve("out/latency.json")));
    assertTrue(Files.notExists(folder.resolve("out/devices.json")));
  }

  @Test
  void tableOfTheSameRunTwiceIsRefused() {
    assertTrue(shown(2, "table", "a.json", "a.json").contains("the run a.json is given twice"));
    assertTrue(shown(2, "table", "a.json", "none.json").contains("none.json"));
  }
}
