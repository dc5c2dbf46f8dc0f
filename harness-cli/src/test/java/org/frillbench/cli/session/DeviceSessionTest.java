package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.HostProcess;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceSessionTest {

  private static final String GET = "settings get global stay_on_while_plugged_in";
  private static final String OURS = "/data/local/tmp/frill-bench";

  private final List<String> notices = new ArrayList<>();
  private VirtualDevice device;
  private DirectLink link;

  @AfterEach
  void close() {
    device.close();
  }

  private void startAs(DeviceProfile profile) {
    device = VirtualDevice.start(profile);
    link = new DirectLink(device);
  }

  private DeviceSession open() throws LinkLostException, InterruptedException {
    return open(/* asApp= */ true);
  }

  private DeviceSession open(boolean asApp) throws LinkLostException, InterruptedException {
    HostContext host =
        new HostContext(HostProcess.own(), HostLedger.none(), Optional::empty, notices::add);
    DeviceFacts facts = ((DeviceLink) link).describe();
    link.told.clear();
    return DeviceSession.open(link, facts, host, asApp, time -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 23, 25, 26, 29, 34})
  void deviceIsPreparedAndRestored(int api) throws Exception {
    startAs(DeviceProfile.pixel1().withSdk(api));
    try (DeviceSession session = open()) {
      assertEquals("7", link.ask(GET));
      assertTrue(link.told.contains("cmd package compile -m speed -f org.frillbench.agent"));
      assertFalse(session.facts().screenOff());
    }
    assertEquals("0", link.ask(GET));
    assertEquals("", link.ask("ls " + OURS));
    assertEquals(List.of(), notices);
    // Each costs a phone on a cable 10 to 30 ms.
    assertTrue(link.told.size() <= 12, link.told::toString);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,true"})
  void darkOrLockedScreenIsTurnedOnAndOffAgain(boolean on, boolean locked) throws Exception {
    startAs(DeviceProfile.pixel1().withScreen(on, locked));
    try (DeviceSession session = open()) {
      assertFalse(session.facts().screenOff());
      assertFalse(session.facts().screenLocked());
      assertTrue(link.ask("dumpsys power").contains("mWakefulness=Awake"));
    }
    assertTrue(link.ask("dumpsys power").contains("mWakefulness=Asleep"));
    assertEquals(List.of(), notices);
  }

  @Test
  void shellLaunchNeedsNoInstalledApp() throws Exception {
    startAs(DeviceProfile.pixel1());
    link.ask("pm uninstall org.frillbench.agent");
    assertThrows(CommandFailure.class, this::open);
    open(/* asApp= */ false).close();
    assertTrue(link.told.stream().noneMatch(line -> line.contains("compile")), link.told::toString);
  }

  @Test
  void screenThatIsOnIsNotChanged() throws Exception {
    startAs(DeviceProfile.pixel1());
    open().close();
    assertTrue(link.told.stream().noneMatch(line -> line.startsWith("input ")));
  }

  @Test
  void lockScreenWithASecretIsNotOpened() throws Exception {
    startAs(DeviceProfile.pixel1().withScreen(false, true));
    link.answers.put("input keyevent KEYCODE_MENU", new ShellResult(0, ""));
    try (DeviceSession session = open()) {
      assertTrue(session.facts().screenLocked());
    }
    assertEquals(List.of("the lock screen of DIRECT did not open: unlock it."), notices);
  }

  @Test
  void settingsLeftByAKilledRunAreRestoredAndReported() throws Exception {
    startAs(DeviceProfile.pixel1());
    link.ask("mkdir -p " + OURS);
    new SettingsLedger(link, HostLedger.none()).change(DeviceSetting.STAY_ON, "7");
    open().close();
    assertEquals("0", link.ask(GET));
    assertEquals(
        List.of("an earlier run had ended early: put back stay_on_while_plugged_in (0)."), notices);
  }

  @Test
  void unfitDeviceIsNotChanged() throws Exception {
    startAs(DeviceProfile.pixel1().withSdk(19));
    CommandFailure failure = assertThrows(CommandFailure.class, this::open);
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    assertEquals(
        "device DIRECT cannot measure: API level 19: the agent needs 21.", failure.getMessage());
    assertTrue(link.ask("ls " + OURS).contains("No such file"));
  }

  @Test
  void secondSessionDoesNotChangeTheFirst() throws Exception {
    startAs(DeviceProfile.pixel1());
    try (DeviceSession first = open()) {
      assertThrows(CommandFailure.class, this::open);
      assertFalse(first.facts().screenOff());
      assertEquals("7", link.ask(GET));
    }
    open().close();
  }

  @Test
  void failedPreparationIsUndone() throws Exception {
    startAs(DeviceProfile.pixel1().withScreen(false, false));
    link.lostAt = "input keyevent KEYCODE_WAKEUP";
    assertThrows(LinkLostException.class, this::open);
    assertEquals("0", link.ask(GET));
    assertEquals("", link.ask("ls " + OURS));
  }

  @Test
  void disconnectedDeviceIsReportedOnce() throws Exception {
    startAs(DeviceProfile.pixel1());
    DeviceSession session = open();
    link.lostAt = "";
    session.close();
    assertEquals(
        List.of(
            "device DIRECT was lost. It is not yet as it was found: the next run there puts that"
                + " right."),
        notices);
    link.lostAt = "never";
    session.close();
    assertEquals("0", link.ask(GET));
  }
}
