package org.frillbench.results.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.RunFileException;
import org.junit.jupiter.api.Test;

final class DevicesTableTest {

  private static List<String> names(DevicesTable table) {
    return table.devices().stream().map(DeviceColumn::device).toList();
  }

  private static CandidateOnDevices candidate(DevicesTable table, String name) {
    return table.candidates().stream()
        .filter(each -> each.candidate().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String refusal(Analysis... runs) {
    return assertThrows(RunFileException.class, () -> DevicesTable.of(List.of(runs))).getMessage();
  }

  @Test
  void candidatesAreInTheOrderOfTheFirstDeviceAndThoseItLacksComeLast() throws Exception {
    DevicesTable table = DevicesTable.of(Phones.three());
    assertEquals(
        List.of("small", "middle", "large", "largest"),
        table.candidates().stream().map(CandidateOnDevices::candidate).limit(4).toList());
    assertEquals(5, table.candidates().size());
  }

  @Test
  void candidateThatOneDeviceDidNotMeasureIsMissingThere() throws Exception {
    DevicesTable table = DevicesTable.of(Phones.three());
    CandidateOnDevices largest = candidate(table, "largest");
    assertEquals(names(table).subList(1, 3), largest.missing());
    assertEquals(1, largest.devices().size());
    assertNull(largest.on("Google Pixel 5"));
    assertEquals(List.of(), candidate(table, "small").missing());
  }

  @Test
  void ratioIsThatToTheFirstDeviceWithItsInterval() throws Exception {
    CandidateOnDevices small = candidate(DevicesTable.of(Phones.three()), "small");
    assertNull(small.on("Google Pixel").ratio());
    DeviceLatency other = small.on("Google Pixel 5");
    assertEquals(0.5, other.ratio(), 1e-6);
    assertTrue(other.ratioLow() < 0.5 && other.ratioHigh() > 0.5, other.toString());
  }

  @Test
  void ratioOfTooFewTrialsHasNoInterval() throws Exception {
    DevicesTable table =
        DevicesTable.of(
            List.of(
                Phones.phone("A", "1").with(Runs.stranger("x"), 1e6, 0, 2).run(),
                Phones.phone("B", "2").with(Runs.stranger("x"), 3e6, 0, 2).run()));
    DeviceLatency other = candidate(table, "x").on("Google B");
    assertEquals(3, other.ratio(), 1e-9);
    assertNull(other.ratioLow());
  }

  @Test
  void ratioIsAbsentWhereTheFirstDeviceLacksTheCandidate() throws Exception {
    DevicesTable table =
        DevicesTable.of(
            List.of(
                Phones.phone("A", "1").with("x", 1e6).run(),
                Phones.phone("B", "2").with("x", 1e6).with("y", 2e6).run(),
                Phones.phone("C", "3").with("y", 2e6).run()));
    assertNull(candidate(table, "y").on("Google B").ratio());
    assertNull(candidate(table, "y").on("Google C").ratio());
  }

  @Test
  void devicesOfOneModelAreToldApartByTheirSerialHashOrTheirPlace() throws Exception {
    DevicesTable apart =
        DevicesTable.of(
            List.of(
                Phones.phone("Pixel", "5f0c99").with("x", 1e6).run(),
                Phones.phone("Pixel", "77aa99").with("x", 1e6).run()));
    assertEquals(List.of("Google Pixel (5f0c)", "Google Pixel (77aa)"), names(apart));
    DevicesTable twice =
        DevicesTable.of(
            List.of(
                Phones.phone("Pixel", "5f0c").with("x", 1e6).run(),
                Analysis.of(
                    Phones.phone("Pixel", "5f0c").with("x", 1e6).builder().id("later").file())));
    assertEquals(List.of("Google Pixel (1)", "Google Pixel (2)"), names(twice));
  }

  @Test
  void deviceThatMeasuredNothingHasAColumn() throws Exception {
    DevicesTable table =
        DevicesTable.of(
            List.of(Phones.phone("A", "1").with("x", 1e6).run(), Phones.phone("B", "2").run()));
    assertEquals(List.of("Google B"), candidate(table, "x").missing());
  }

  @Test
  void sameRunTwiceIsRefused() {
    Analysis run = Phones.phone("Pixel", "5f0c").with("x", 1e6).run();
    assertEquals("the run run-Pixel-5f0c is given twice: name it once", refusal(run, run));
  }

  @Test
  void differentFilesUnderOneNameAreRefused() {
    String refusal =
        refusal(
            Phones.phone("A", "1").with("x", 1e6).run(),
            Phones.phone("B", "2").with(Runs.stranger("x", "ab".repeat(32)), 1e6, 0.01, 8).run());
    assertTrue(
        refusal.startsWith("Google A and Google B measured different files under the name x"),
        refusal);
  }

  @Test
  void differentInputsAreRefusedByField() {
    Input.File file = new Input.File("speech.wav", Runs.DIGEST, 24_576, 2);
    String refusal =
        refusal(
            Phones.phone("A", "1").with("x", 1e6).run(),
            Analysis.of(
                Phones.phone("B", "2")
                    .with("x", 1e6)
                    .builder()
                    .inputs(List.of(Runs.input(file)))
                    .file()));
    assertTrue(
        refusal.startsWith("Google B and Google A were measured with different input.sha256"),
        refusal);
  }

  @Test
  void settingsOfADeviceDoNotPartCandidates() throws Exception {
    DevicesTable table = DevicesTable.of(Phones.three());
    assertNotNull(candidate(table, "small").settings());
    assertNull(candidate(table, "small").settings().engineVersion());
  }
}
