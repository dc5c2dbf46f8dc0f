package org.frillbench.cli.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.Disturbance;
import org.frillbench.cli.device.LinkLostException;

/**
 * Every setting that is changed on a device is recorded here before it is changed, on this machine
 * and on the device, until it is put back. A setting that no longer has our value was changed by
 * somebody else since, and stays as it is.
 */
final class SettingsLedger {

  private final DeviceLink link;
  private final List<LedgerStore> stores;
  private final List<LedgerEntry> entries = new ArrayList<>();

  /**
   * An empty ledger.
   *
   * @param host where it is kept on this machine, besides on the device
   */
  SettingsLedger(DeviceLink link, LedgerStore host) {
    this.link = link;
    this.stores = List.of(host, new DeviceLedger(link));
  }

  /** Takes up what an earlier run left behind; each setting once, this machine's word first. */
  List<LedgerEntry> left() throws LinkLostException {
    List<LedgerEntry> left = new ArrayList<>();
    for (LedgerStore store : stores) {
      String text = store.read();
      for (LedgerEntry entry : text.isEmpty() ? List.<LedgerEntry>of() : LedgerText.read(text)) {
        if (left.stream().noneMatch(had -> had.setting() == entry.setting())) {
          left.add(entry);
        }
      }
    }
    return left;
  }

  /** Puts back what an earlier run left behind; the value is what was put back. */
  List<LedgerEntry> recover() throws LinkLostException {
    List<LedgerEntry> left = left();
    if (left.isEmpty()) {
      return left;
    }
    entries.addAll(left);
    return restore();
  }

  /** Sets a value, if the device has the setting with another value. */
  void change(DeviceSetting setting, String value) throws LinkLostException {
    Optional<DeviceSetting.Value> found = setting.read(link);
    DeviceSetting.Value ours = new DeviceSetting.Value(value);
    if (found.isEmpty() || found.get().equals(ours)) {
      return;
    }
    entries.add(new LedgerEntry(setting, found.get(), ours));
    for (LedgerStore store : stores) {
      store.write(LedgerText.of(entries));
    }
    setting.write(link, ours);
  }

  /**
   * Puts everything back, the last change first; the value is what was put back. When the device is
   * lost meanwhile, or does not take a value, the ledger stays for the next run.
   */
  List<LedgerEntry> restore() throws LinkLostException {
    List<LedgerEntry> back = new ArrayList<>();
    if (entries.isEmpty()) {
      return back;
    }
    for (LedgerEntry entry : backwards()) {
      Optional<DeviceSetting.Value> now = entry.setting().read(link);
      boolean ours = now.equals(Optional.of(entry.ours()));
      if (ours && entry.setting().write(link, entry.before())) {
        back.add(entry);
        entries.remove(entry);
      } else if (now.isPresent() && !ours) {
        entries.remove(entry);
      }
    }
    for (LedgerStore store : stores) {
      if (entries.isEmpty()) {
        store.remove();
      } else {
        store.write(LedgerText.of(entries));
      }
    }
    return back;
  }

  private List<LedgerEntry> backwards() {
    List<LedgerEntry> backwards = new ArrayList<>(entries);
    Collections.reverse(backwards);
    return backwards;
  }

  /** Whether a run has left something behind. */
  CheckResult check(LockState lock) throws LinkLostException {
    List<LedgerEntry> left = left();
    if (left.isEmpty()) {
      return CheckResult.ok("settings", "as their owner left them");
    }
    if (lock instanceof LockState.Held) {
      return CheckResult.ok("settings", "changed by the run under way: " + words(left));
    }
    return CheckResult.caution(
        "settings",
        Disturbance.SETTINGS_LEFT,
        "an earlier run did not put back " + words(left),
        "the next run does, or 'frill-bench clean'");
  }

  /** {@code stay_on_while_plugged_in (0), ...}. */
  static String words(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerEntry::words).collect(Collectors.joining(", "));
  }
}
