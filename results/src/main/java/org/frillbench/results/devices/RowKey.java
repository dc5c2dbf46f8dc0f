package org.frillbench.results.devices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;

/**
 * What joins rows of several devices: the candidate's name, and its settings but for what is a
 * device's own, the version of the runtime and, where a run has only one, the mask of cores.
 *
 * @param candidate the name, with the side in a gate's run
 * @param settings the settings that all devices have
 */
record RowKey(String candidate, Settings settings) {

  /** The rows of one run by their keys, in the same order. */
  static Map<RowKey, TableRow> of(List<TableRow> rows) {
    boolean severalMasks =
        rows.stream().map(row -> row.settings().cpuMask()).distinct().count() > 1;
    Map<RowKey, TableRow> byKey = new LinkedHashMap<>();
    for (TableRow row : rows) {
      byKey.putIfAbsent(new RowKey(row.label(), common(row.settings(), severalMasks)), row);
    }
    return byKey;
  }

  private static Settings common(Settings settings, boolean withMask) {
    return new Settings(
        settings.engine(),
        null,
        settings.kernels(),
        settings.threads(),
        withMask ? settings.cpuMask() : null,
        settings.launch(),
        settings.sustained(),
        settings.hugePages());
  }
}
