package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.cli.device.Disturbance;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.compare.Caution;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** explain and help: what ids mean, and the help of commands and topics. */
final class ExplainTest {

  @TempDir Path folder;

  private String shown(String... command) {
    Cli.Ended ended = InProcess.run(folder, command);
    assertEquals(0, ended.exit(), ended.err());
    return ended.out();
  }

  private String refused(String... command) {
    Cli.Ended ended = InProcess.run(folder, command);
    assertEquals(2, ended.exit(), ended.out());
    assertEquals("", ended.out());
    return ended.complaint();
  }

  private static List<String> everyId() {
    List<String> ids = new ArrayList<>();
    for (Warning warning : Warning.values()) {
      ids.add(warning.id());
    }
    for (Disturbance disturbance : Disturbance.values()) {
      ids.add(disturbance.id());
    }
    for (Caution caution : Caution.values()) {
      ids.add(caution.id());
    }
    for (Verdict verdict : Verdict.values()) {
      ids.add(verdict.id());
    }
    for (ExitCode exit : ExitCode.values()) {
      ids.add(Integer.toString(exit.code()));
    }
    return ids;
  }

  @Test
  void everyIdIsListedAndExplained() {
    String list = shown("explain");
    for (String id : everyId()) {
      assertTrue(list.contains("\n  " + id + " "), id);
      String explained = shown("explain", id);
      assertTrue(explained.startsWith(id + " ("), explained);
      assertTrue(explained.contains("\nRule: ") && explained.contains("\nWhat to do:\n  - "), id);
    }
  }

  @Test
  void everyIdHasOneMeaning() {
    assertEquals(everyId().size(), Set.copyOf(everyId()).size());
  }

  @Test
  void idsMayBeInAnyCaseAndSeveral() {
    String both = shown("explain", "not-settled", "not comparable", "6");
    assertTrue(both.startsWith("NOT-SETTLED (warning): "), both);
    assertTrue(both.contains("\n\nNOT-COMPARABLE (verdict): "), both);
    assertTrue(both.contains("\n\n6 (exit code): "), both);
  }

  @Test
  void unknownIdIsRefusedWithThoseThatItMayMean() {
    assertEquals(
        "frill-bench: nothing is called NOT-SETLED; did you mean NOT-SETTLED? 'frill-bench explain'"
            + " lists what is explained.",
        refused("explain", "NOT-SETLED"));
    assertEquals(
        "frill-bench: nothing is called 99: 'frill-bench explain' lists what is explained.",
        refused("explain", "99"));
  }

  @Test
  void jsonIsOfItsSchema() throws Exception {
    Schemas.read("explanation", shown("explain", "--format", "json"));
    JsonObject one = Schemas.read("explanation", shown("explain", "6", "--json"));
    assertEquals(
        "exit-code",
        one.getAsJsonArray("explanations").get(0).getAsJsonObject().get("kind").getAsString());
  }

  @Test
  void helpOfACommandIsThatOfItsOption() {
    assertEquals(shown("gate", "--help"), shown("help", "gate"));
    assertEquals(shown("baseline", "set", "--help"), shown("help", "baseline", "set"));
    assertEquals(shown("--help"), shown("help"));
  }

  @Test
  void topicsAreShownInLinesThatFit() {
    String statistics = shown("help", "statistics");
    assertTrue(
        statistics.startsWith("STATISTICS\n\nFor readers who publish or defend a figure"),
        statistics);
    assertFalse(statistics.contains("](") || statistics.contains("\n|"), statistics);
    assertTrue(shown("help", "warnings").contains("  NOT-SETTLED  "));
    assertTrue(shown("help", "verdicts").contains("  REGRESSED  "));
    assertTrue(
        shown("help", "exit-codes")
            .replaceAll("\\s+", " ")
            .contains("the first of 70, 130, 7, 3, 4, 6, 1, 5, 2, 0."));
    for (String topic : List.of("warnings", "verdicts", "exit-codes")) {
      shown("help", topic).lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }
  }

  @Test
  void unknownCommandOrTopicIsRefusedWithThoseThatItMayMean() {
    assertTrue(refused("help", "gat").contains("did you mean gate?"));
    assertTrue(refused("help", "statistic").contains("did you mean statistics?"));
    assertTrue(refused("help", "xyz").contains("'frill-bench help help' the topics"));
    assertTrue(refused("help", "baseline", "sett").contains("did you mean set?"));
  }
}
