package org.frillbench.results.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.JsonFormat;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.frontier.ParetoStatus;
import org.frillbench.results.quality.QualityTable;
import org.junit.jupiter.api.Test;

final class DeviceFrontiersTest {

  private static DeviceFrontiers frontiers(String quality, List<Analysis> runs) throws Exception {
    Noise noise = new Noise(null);
    return DeviceFrontiers.of(
        DevicesTable.of(runs), Objective.quality(QualityTable.read(quality)), noise);
  }

  /** "quick" leads on A, where "good" is slower; on B "good" is faster and better. */
  private static DeviceFrontiers two() throws Exception {
    return frontiers(
        "candidate,task\nquick,60\ngood,80\nslow,50\nextra,90\n",
        List.of(
            Phones.phone("A", "1").with("quick", 1e6).with("good", 2e6).with("slow", 9e6).run(),
            Phones.phone("B", "2")
                .with("quick", 3e6)
                .with("good", 2e6)
                .with("slow", 9e6)
                .with("extra", 9e6)
                .with(Runs.stranger("unjudged"), 1e6, 0.01, 8)
                .run()));
  }

  private static ParetoStatus status(DeviceFrontiers frontiers, String candidate, int device) {
    return frontiers.leaders().stream()
        .filter(leader -> leader.candidate().equals(candidate))
        .findFirst()
        .orElseThrow()
        .devices()
        .get(device)
        .paretoStatus();
  }

  @Test
  void candidateMayLeadOnOneDeviceOnly() throws Exception {
    DeviceFrontiers two = two();
    assertEquals(ParetoStatus.NON_DOMINATED, status(two, "quick", 0));
    assertEquals(ParetoStatus.DOMINATED, status(two, "quick", 1));
    assertEquals(ParetoStatus.NON_DOMINATED, status(two, "good", 0));
    assertEquals(ParetoStatus.NON_DOMINATED, status(two, "good", 1));
  }

  @Test
  void candidateThatIsDominatedEverywhereOrOfUnknownQualityIsNoLeader() throws Exception {
    assertEquals(
        List.of("quick", "good", "extra"),
        two().leaders().stream().map(DeviceFrontiers.Leader::candidate).toList());
  }

  @Test
  void candidateHasNoStatusWhereItWasNotMeasured() throws Exception {
    assertEquals(null, status(two(), "extra", 0));
    assertEquals(ParetoStatus.NON_DOMINATED, status(two(), "extra", 1));
  }

  @Test
  void textHasEachFrontierTheLeadersAndTheAgreement() throws Exception {
    String text = Format.TEXT.render(DeviceFrontiersDocument.of(two(), false));
    assertTrue(text.startsWith("Google A: Google A, "), text);
    assertTrue(text.contains("\nGoogle B: Google B, "), text);
    assertTrue(text.contains("2 non-dominated, 0 unresolved, 1 dominated"), text);
    assertTrue(
        text.lines().anyMatch(line -> line.matches(" *quick +non-dominated +dominated")), text);
    assertTrue(
        text.lines().anyMatch(line -> line.matches(" *Google A and Google B +3 +0.333 .*")), text);
    assertEquals(1, text.split("A candidate is dominated only", -1).length - 1, text);
  }

  @Test
  void textFitsTheTerminal() throws Exception {
    Golden.assertFits(
        getClass(), "frontiers", "en-US", () -> DeviceFrontiersDocument.of(two(), true));
  }

  @Test
  void filesHaveEveryCandidateOfEveryDevice() throws Exception {
    String csv = Format.CSV.render(DeviceFrontiersDocument.of(two(), false));
    assertEquals(1 + 3 + 4, csv.lines().count(), csv);
    assertTrue(csv.startsWith("device,pareto_status,"), csv);
    assertTrue(csv.lines().skip(1).allMatch(line -> line.startsWith("Google ")), csv);
  }

  @Test
  void controlCharactersOfNamesAreEscaped() throws Exception {
    DeviceFrontiers hostile =
        DeviceFrontiers.of(DevicesTable.of(Phones.three()), Objective.smallness(), new Noise(null));
    String text = Format.TEXT.render(DeviceFrontiersDocument.of(hostile, true));
    String json = JsonFormat.of(DeviceFrontiersJson.of(hostile));
    assertTrue((text + json).chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == '\r'), text);
  }

  @Test
  void jsonIsValidByItsSchema() throws Exception {
    String json = JsonFormat.of(DeviceFrontiersJson.of(two()));
    assertEquals(List.of(), Schemas.errors("device-frontiers", json));
    assertFalse(
        Schemas.errors("device-frontiers", json.replace("\"leaders\"", "\"leads\"")).isEmpty());
    assertFalse(
        Schemas.errors("device-frontiers", json.replace("\"bytes\"", "\"size\"")).isEmpty());
  }
}
