package org.frillbench.results.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;

/** What many rows of a board share: written once, and referred to by its place, from 0. */
final class SharedValues {

  /** A model. */
  record Model(String name, String family, @MayBeAbsent String mebibytes) {}

  /** Settings in words; empty where unknown. */
  record Setting(String runtime, String kernels, String nodes, String process) {}

  final Distinct<Model> models = new Distinct<>();
  final Distinct<Setting> settings = new Distinct<>();
  final Distinct<String> warnings = new Distinct<>();

  int model(BoardRow row) {
    String side = row.side() == null ? "" : " (" + RunJson.id(row.side()) + ")";
    String mebibytes = row.bytes() == null ? null : NumberText.mebibytes(row.bytes());
    return models.of(new Model(row.candidate() + side, row.family(), mebibytes));
  }

  int setting(BoardRow row) {
    return settings.of(words(row));
  }

  private static Setting words(BoardRow row) {
    Settings asked = row.settings();
    if (asked == null) {
      return new Setting("", "", "", "");
    }
    String version = asked.engineVersion() == null ? "" : " " + asked.engineVersion();
    return new Setting(
        asked.engine() + version,
        asked.kernels().toString(),
        ActualSettings.isNotable(asked, row.used()) ? ActualSettings.nodes(row.used()) : "",
        SettingsNames.process(asked));
  }

  int warnings(BoardRow row) {
    return warnings.of(row.warnings().stream().map(Warning::id).collect(Collectors.joining(" ")));
  }

  /** Different values in the order in which they came. */
  static final class Distinct<T> {

    private final Map<T, Integer> places = new LinkedHashMap<>();

    int of(T value) {
      Integer place = places.putIfAbsent(value, places.size());
      return place == null ? places.size() - 1 : place;
    }

    List<T> all() {
      return List.copyOf(places.keySet());
    }
  }
}
