package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.cli.device.Level;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsLedgerTest {

  private static final String GET = "settings get global stay_on_while_plugged_in";
  private static final String PLACE = "/data/local/tmp/frill-bench/ledger.json";

  @TempDir Path folder;

  private final VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1());
  private final DirectLink link = new DirectLink(device);
  private Path file;

  @BeforeEach
  void makeFolder() {
    link.ask("mkdir -p /data/local/tmp/frill-bench");
    file = folder.resolve("ledgers").resolve("x.json");
  }

  @AfterEach
  void close() {
    device.close();
  }

  private SettingsLedger ledger() {
    return new SettingsLedger(link, new HostLedger(file));
  }

  private void isClean(String value) {
    assertEquals(value, link.ask(GET));
    assertTrue(link.ask("ls " + PLACE).contains("No such file"));
    assertFalse(Files.exists(file));
  }

  @Test
  void changeIsRecordedOnHostAndDeviceBeforeItIsMade() throws Exception {
    SettingsLedger ledger = ledger();
    ledger.change(DeviceSetting.STAY_ON, "7");
    String note = "[{\"setting\":\"stay_on_while_plugged_in\",\"before\":\"0\",\"ours\":\"7\"}]";
    assertEquals(note, Files.readString(file));
    assertEquals(note, link.ask("cat " + PLACE));
    assertEquals("7", link.ask(GET));
    int written = first("echo ");
    assertTrue(0 <= written && written < first("settings put "), link.told::toString);
    assertEquals(1, ledger.restore().size());
    isClean("0");
  }

  private int first(String start) {
    return IntStream.range(0, link.told.size())
        .filter(i -> link.told.get(i).startsWith(start))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void settingThatWasAbsentIsDeletedOnRestore() throws LinkLostException {
    link.ask("settings delete global stay_on_while_plugged_in");
    SettingsLedger ledger = ledger();
    ledger.change(DeviceSetting.STAY_ON, "7");
    assertEquals("stay_on_while_plugged_in (not set)", SettingsLedger.words(ledger().left()));
    ledger.restore();
    isClean("null");
  }

  @Test
  void settingThatHasTheValueIsNotChanged() throws LinkLostException {
    link.ask("settings put global stay_on_while_plugged_in 7");
    SettingsLedger ledger = ledger();
    ledger.change(DeviceSetting.STAY_ON, "7");
    assertEquals(List.of(), ledger.restore());
    isClean("7");
  }

  @Test
  void settingsOfAnEarlierRunAreRestoredFromEitherRecord() throws Exception {
    for (boolean fromHost : new boolean[] {true, false}) {
      ledger().change(DeviceSetting.STAY_ON, "7");
      if (fromHost) {
        link.ask("rm " + PLACE);
      } else {
        Files.delete(file);
      }
      assertEquals(Level.CAUTION, ledger().check(new LockState.Free()).level());
      assertEquals("stay_on_while_plugged_in (0)", SettingsLedger.words(ledger().recover()));
      isClean("0");
      assertEquals(Level.OK, ledger().check(new LockState.Free()).level());
    }
  }

  @Test
  void settingChangedByTheUserIsNotRestored() throws LinkLostException {
    ledger().change(DeviceSetting.STAY_ON, "7");
    link.ask("settings put global stay_on_while_plugged_in 3");
    assertEquals(List.of(), ledger().recover());
    isClean("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{}",
        "[1]",
        "[{}]",
        "[{\"setting\":\"adb_enabled\",\"before\":\"0\",\"ours\":\"7\"}]",
        "[{\"setting\":\"stay_on_while_plugged_in\",\"before\":\"0;reboot\",\"ours\":\"7\"}]",
        "[{\"setting\":\"stay_on_while_plugged_in\",\"before\":\"0\",\"ours\":\"$(reboot)\"}]",
        "[{\"setting\":[\"stay_on_while_plugged_in\"],\"before\":\"0\",\"ours\":\"7\"}]"
      })
  void aStrangersLedgerChangesNothing(String text) throws LinkLostException {
    link.ask("settings put global stay_on_while_plugged_in 7");
    link.ask("echo '" + text + "' > " + PLACE);
    assertEquals(List.of(), ledger().recover());
    assertTrue(
        link.told.stream().noneMatch(line -> line.matches("settings (put|delete) .*")),
        link.told::toString);
  }

  @Test
  void tooLongLedgerIsNotRead() {
    String entry = "{\"setting\":\"stay_on_while_plugged_in\",\"before\":\"0\",\"ours\":\"7\"}";
    assertEquals(1, LedgerText.read("[" + entry + "]").size());
    assertEquals(List.of(), LedgerText.read("[" + entry + "]" + " ".repeat(LedgerText.LONGEST)));
  }

  @Test
  void lostDeviceKeepsItsLedger() throws LinkLostException {
    SettingsLedger ledger = ledger();
    ledger.change(DeviceSetting.STAY_ON, "7");
    link.lostAt = "settings put";
    assertThrows(LinkLostException.class, ledger::restore);
    assertEquals(1, ledger().left().size());
    link.lostAt = "never";
    ledger().recover();
    isClean("0");
  }

  @Test
  void refusedRestoreStaysInTheLedger() throws LinkLostException {
    SettingsLedger ledger = ledger();
    ledger.change(DeviceSetting.STAY_ON, "7");
    link.answers.put("settings put", new ShellResult(255, "Security exception\n"));
    assertEquals(List.of(), ledger.restore());
    assertEquals(1, ledger().left().size());
  }

  @Test
  void settingIsNotChangedIfTheLedgerCannotBeWritten() throws Exception {
    Files.writeString(folder.resolve("ledgers"), "a file in the way");
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> ledger().change(DeviceSetting.STAY_ON, "7"));
    assertEquals(ExitCode.OUTPUT_FAILED, failure.exitCode());
    assertEquals("0", link.ask(GET));
  }
}
