package org.frillbench.cli.session;

/**
 * One change of a device.
 *
 * @param setting what is changed
 * @param before its value as it was found
 * @param ours the value that we give it
 */
record LedgerEntry(DeviceSetting setting, DeviceSetting.Value before, DeviceSetting.Value ours) {

  /** {@code stay_on_while_plugged_in (0)}: what is put back. */
  String words() {
    return setting.key() + " (" + before + ")";
  }
}
