package org.frillbench.cli.command.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.Disturbance;
import org.frillbench.results.document.Screen;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class ExaminationTextTest {

  private static final CheckResult SCREEN = CheckResult.ok("screen", "on");
  private static final CheckResult BATTERY =
      CheckResult.warning("battery", Warning.LOW_BATTERY, "at 9 %, under 25 %", "charge it");
  private static final CheckResult HEAT =
      CheckResult.warning("thermal status", Warning.THERMAL_THROTTLED, "3 (severe)", "let it cool");
  private static final CheckResult ABI =
      CheckResult.obstacle("ABI", "riscv64", "the agent has others");

  private static String printed(Screen screen, CheckResult... checks) {
    return String.join("\n", new ExaminationText(screen).of(fitness(checks))) + "\n";
  }

  private static DeviceFitness fitness(CheckResult... checks) {
    return new DeviceFitness(List.of(checks));
  }

  @Test
  void columnsAreAlignedAndEachFindingNamesItsRule() {
    assertEquals(
        """
        screen          ok        on
        battery         caution   at 9 %, under 25 %: charge it (LOW-BATTERY)
        thermal status  blocking  3 (severe): let it cool (THERMAL-THROTTLED)
        ABI             obstacle  riscv64: the agent has others (3)
        Not fit to measure: 1 obstacle, 1 blocking condition, 1 caution.
        More: frill-bench explain 3 THERMAL-THROTTLED LOW-BATTERY
        """,
        printed(Screen.FILE, SCREEN, BATTERY, HEAT, ABI));
  }

  @Test
  void gradeIsThatOfTheWorstFinding() {
    assertTrue(printed(Screen.FILE, SCREEN).endsWith("\nFit to measure.\n"));
    assertTrue(
        printed(Screen.FILE, BATTERY, SCREEN).contains("\nFit to measure with 1 caution.\nMore: "));
    assertTrue(
        printed(Screen.FILE, BATTERY, HEAT)
            .contains("\nNot fit to measure: 1 blocking condition, 1 caution.\n"));
  }

  @Test
  void sentencesAreWrappedOnATerminal() {
    assertEquals(
        """
        battery         caution   at 9 %, under 25 %:
                                  charge it
                                  (LOW-BATTERY)
        """,
        printed(new Screen(46, false, false), BATTERY).replaceFirst("(?s)Fit to measure.*", ""));
  }

  @Test
  void escapeSequencesOfDeviceAreEscapedAndOwnColoursKept() {
    CheckResult build =
        CheckResult.caution(
            "build", Disturbance.NO_ANSWER, "\u001b[31meng", "what it would say is not known");
    assertEquals(
        "build           \u001b[33mcaution \u001b[0m  \\u{1B}[31meng: what it would say is not"
            + " known (NO-ANSWER)",
        printed(new Screen(0, true, false), build).lines().findFirst().orElseThrow());
  }

  @Test
  void severalDevicesHaveABlockEachAndAreCountedByGrade() {
    List<String> lines =
        new ExaminationText(Screen.FILE)
            .of(
                List.of(
                    new Examination("ONE", fitness(SCREEN)),
                    new Examination("TWO", fitness(ABI)),
                    new Examination("THREE", fitness(BATTERY))));
    assertEquals("ONE:", lines.get(0));
    assertEquals(
        List.of(
            "3 devices: 1 fit; 1 fit with cautions (THREE); 1 not fit (TWO).",
            "More: frill-bench explain 3 LOW-BATTERY"),
        lines.subList(lines.size() - 2, lines.size()));
  }
}
