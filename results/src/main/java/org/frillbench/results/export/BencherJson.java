package org.frillbench.results.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Benchmark, measure, value with its bounds; Bencher's own measure {@code latency} is in ns. */
final class BencherJson {

  private BencherJson() {}

  static JsonElement of(Series series) {
    JsonObject all = new JsonObject();
    for (Series.Entry entry : series.entries()) {
      JsonObject latency = new JsonObject();
      latency.add("value", JsonNumbers.of(entry.row().latencyNs()));
      latency.add("lower_value", JsonNumbers.of(entry.row().interval().lowNs()));
      latency.add("upper_value", JsonNumbers.of(entry.row().interval().highNs()));
      JsonObject measures = new JsonObject();
      measures.add("latency", latency);
      all.add(entry.name(), measures);
    }
    return all;
  }
}
