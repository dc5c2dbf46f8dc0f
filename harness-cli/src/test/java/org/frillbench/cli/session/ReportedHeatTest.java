package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceState;
import org.frillbench.virtual.device.ProfileFile;
import org.junit.jupiter.api.Test;

final class ReportedHeatTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** What {@code dumpsys} of Android 7.1 and later prints when a service does not answer. */
  private static final String GIVEN_UP =
      "\n*** SERVICE 'thermalservice' DUMP TIMEOUT (10000ms) EXPIRED ***\n\n";

  private final List<String> notices = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  private static Question of(String script) {
    return new Question(script, LIMIT);
  }

  private List<Optional<ShellResult>> await(DirectLink link, Question... others) throws Exception {
    link.told.clear();
    return SensedCoolDown.of(link, link.describe(), LIMIT, () -> false, notices::add)
        .await(steps::add, List.of(others));
  }

  @Test
  void heatAndOtherQuestionsTakeOneRoundTrip() throws Exception {
    try (VirtualDevice device = VirtualDevice.start(ProfileFile.load("pixel-8"))) {
      DirectLink link = new DirectLink(device);
      DeviceFacts facts = link.describe();
      CoolDown coolDown = SensedCoolDown.of(link, facts, LIMIT, () -> false, notices::add);
      link.told.clear();
      List<Optional<ShellResult>> answers =
          coolDown.await(steps::add, List.of(of("echo a"), of("false")));
      assertEquals("a\n", answers.get(0).orElseThrow().output());
      assertEquals(1, answers.get(1).orElseThrow().exitCode());
      assertEquals(1, link.told.size(), link.told::toString);
      assertTrue(link.told.get(0).contains("dumpsys thermalservice"), link.told::toString);
      assertEquals(List.of(), steps);
    }
  }

  @Test
  void thermalServiceIsNotAskedForBeforeAndroid10() throws Exception {
    try (VirtualDevice device = VirtualDevice.start(ProfileFile.load("nexus-7-2012"))) {
      DirectLink link = new DirectLink(device);
      assertEquals("22\n", await(link, of("getprop ro.build.version.sdk")).get(0).get().output());
      assertFalse(link.told.get(link.told.size() - 1).contains("thermalservice"));
    }
  }

  private static ReportedHeat sensor(VirtualDevice device, List<String> notices) throws Exception {
    return new ReportedHeat("X", new DirectLink(device).describe(), notices::add);
  }

  private static Optional<ShellResult> printed(String text) {
    return Optional.of(new ShellResult(0, text));
  }

  @Test
  void dumpThatDoesNotEndIsNotAskedForAgainAndReportedOnce() throws Exception {
    try (VirtualDevice device = VirtualDevice.start(ProfileFile.load("pixel-8"))) {
      ReportedHeat heat = sensor(device, notices);
      assertEquals(2, heat.questions().size());
      String battery = "  present: true\n  temperature: 451\n";
      assertEquals(
          Optional.of("battery at 45 °C"),
          heat.tooHot(List.of(printed(battery), Optional.empty())));
      assertEquals(1, heat.questions().size());
      assertEquals(Optional.of("battery at 45 °C"), heat.tooHot(List.of(printed(battery))));
      assertEquals(
          List.of(
              "device X does not finish 'dumpsys thermalservice': it is not asked for that again in"
                  + " this run, and no trial waits for the heat that it would report."),
          notices);
    }
  }

  @Test
  void dumpThatAndroidGivesUpIsNotAskedForAgain() throws Exception {
    try (VirtualDevice device = VirtualDevice.start(ProfileFile.load("pixel-8"))) {
      ReportedHeat heat = sensor(device, notices);
      assertEquals(Optional.empty(), heat.tooHot(List.of(printed(""), printed(GIVEN_UP))));
      assertEquals(1, heat.questions().size());
      assertEquals(1, notices.size());
    }
  }

  @Test
  void dumpThatHungBeforeTheFirstTrialIsNeverAskedForAgain() throws Exception {
    try (VirtualDevice device = VirtualDevice.start(ProfileFile.load("pixel-8"))) {
      DirectLink link = new DirectLink(device);
      link.hungAt = "dumpsys thermalservice";
      DeviceFacts facts = link.describe();
      link.hungAt = "never";
      assertEquals(1, new ReportedHeat("X", facts, notices::add).questions().size());
      assertEquals(1, notices.size());
    }
  }

  @Test
  void hotDeviceIsToldByItsThermalStatus() throws Exception {
    try (VirtualDevice device =
        VirtualDevice.start(DeviceState.HOT.in(ProfileFile.load("pixel-8")))) {
      DirectLink link = new DirectLink(device);
      ReportedHeat heat = sensor(device, notices);
      List<Optional<ShellResult>> answers = new ArrayList<>();
      for (Question question : heat.questions()) {
        answers.add(Optional.of(link.script(question.limit(), question.script())));
      }
      assertTrue(heat.tooHot(answers).orElseThrow().contains("thermal status"));
    }
  }
}
