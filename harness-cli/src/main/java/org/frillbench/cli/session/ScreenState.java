package org.frillbench.cli.session;

import java.time.Duration;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;

/**
 * The screen: lit and unlocked as long as is measured, dark afterwards if it was dark or locked
 * before. Going dark is what locks it again.
 */
final class ScreenState {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final int GLANCES = 5;

  private final DeviceLink link;
  private final Sleeper pause;
  private boolean changed;

  ScreenState(DeviceLink link, Sleeper pause) {
    this.link = link;
    this.pause = pause;
  }

  /** Wakes and unlocks what it can; the value is the device as it is then. */
  DeviceFacts prepare(DeviceFacts facts) throws LinkLostException, InterruptedException {
    if (!facts.screenOff() && !facts.screenLocked()) {
      return facts;
    }
    changed = true;
    link.shell(DevicePolicy.COMMAND, "input", "keyevent", "KEYCODE_WAKEUP");
    if (facts.screenLocked()) {
      link.shell(DevicePolicy.COMMAND, "wm", "dismiss-keyguard");
    }
    DeviceFacts now = settled(facts);
    if (now.screenLocked()) {
      // Where that command is not known, the menu key opens a lock screen that asks for nothing.
      link.shell(DevicePolicy.COMMAND, "input", "keyevent", "KEYCODE_MENU");
      now = settled(now);
    }
    return now;
  }

  /** The device once it is lit and unlocked, or has had a second for it. */
  private DeviceFacts settled(DeviceFacts before) throws LinkLostException, InterruptedException {
    DeviceFacts now = before;
    for (int i = 0; i < GLANCES && (now.screenOff() || now.screenLocked()); i++) {
      if (i > 0) {
        pause.of(POLL_INTERVAL);
      }
      now = now.withScreen(DeviceProbe.awake(link), DeviceProbe.locked(link));
    }
    return now;
  }

  /** Leaves it dark if it was found dark or locked. */
  void restore() throws LinkLostException {
    if (changed) {
      link.shell(DevicePolicy.COMMAND, "input", "keyevent", "KEYCODE_SLEEP");
      changed = false;
    }
  }
}
