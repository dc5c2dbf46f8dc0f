package org.frillbench.cli.session;

import java.util.Arrays;
import java.util.Optional;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;

/** The settings that a session changes. No other is ever changed, whatever a ledger contains. */
enum DeviceSetting {
  /** The power sources under which the screen stays on, a sum of AC 1, USB 2 and wireless 4. */
  STAY_ON("global", "stay_on_while_plugged_in", "\\d{1,3}");

  private static final String NOT_SET = "null";

  private final String namespace;
  private final String key;
  private final String values;

  DeviceSetting(String namespace, String key, String values) {
    this.namespace = namespace;
    this.key = key;
    this.values = values;
  }

  /** The setting of a key; empty for any other key. */
  static Optional<DeviceSetting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** Android's name of it. */
  String key() {
    return key;
  }

  /** Whether Android could mean this by it. */
  boolean takes(String value) {
    return value.matches(values);
  }

  /** Its value on the device, null where it is not set; empty where the device reports none. */
  Optional<Value> read(DeviceLink link) throws LinkLostException {
    ShellResult result = link.shell(DevicePolicy.COMMAND, "settings", "get", namespace, key);
    String text = result.text();
    if (!result.ok() || !(text.equals(NOT_SET) || takes(text))) {
      return Optional.empty();
    }
    return Optional.of(new Value(text.equals(NOT_SET) ? null : text));
  }

  /**
   * A value.
   *
   * @param text null where the setting is not set
   */
  record Value(String text) {

    @Override
    public String toString() {
      return text == null ? "not set" : text;
    }
  }

  /** Gives it a value, or removes it; whether the device did so. */
  boolean write(DeviceLink link, Value value) throws LinkLostException {
    ShellResult result =
        value.text() == null
            ? link.shell(DevicePolicy.COMMAND, "settings", "delete", namespace, key)
            : link.shell(DevicePolicy.COMMAND, "settings", "put", namespace, key, value.text());
    return result.ok();
  }
}
