package org.frillbench.results.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.warning.Warning;

/** A list of name, unit, value, and range and extra as text. */
final class GithubActionJson {

  private GithubActionJson() {}

  static JsonElement of(Series series) {
    JsonArray all = new JsonArray();
    for (Series.Entry entry : series.entries()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", entry.name());
      one.addProperty("unit", "ms");
      one.add("value", JsonNumbers.milliseconds(entry.row().latencyNs()));
      one.addProperty("range", range(entry.row().interval()));
      one.addProperty("extra", extra(entry.row()));
      all.add(one);
    }
    return all;
  }

  private static String range(Interval interval) {
    return NumberText.milliseconds(interval.lowNs())
        + " to "
        + NumberText.milliseconds(interval.highNs());
  }

  private static String extra(TableRow row) {
    String warnings = row.warnings().stream().map(Warning::id).collect(Collectors.joining(" "));
    return NumberText.counted(row.trials().size(), "trial")
        + ", SHA-256 "
        + row.sha256()
        + (warnings.isEmpty() ? "" : ", " + warnings);
  }
}
