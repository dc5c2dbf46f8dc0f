package org.frillbench.results.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;

/** Benchmark, measure, value with its bounds; what was not measured is absent. */
final class BencherJson {

  private BencherJson() {}

  static JsonElement of(Series series) {
    JsonObject all = new JsonObject();
    for (Series.Entry entry : series.entries()) {
      all.add(entry.name(), measures(entry.row()));
    }
    return all;
  }

  private static JsonObject measures(TableRow row) {
    JsonObject measures = new JsonObject();
    for (Measure measure : Measure.values()) {
      Number value = measure.value(row);
      if (value != null) {
        measures.add(measure.slug(), metric(value, measure.interval(row)));
      }
    }
    return measures;
  }

  private static JsonObject metric(Number value, Interval interval) {
    JsonObject metric = new JsonObject();
    metric.add("value", JsonNumbers.of(value.doubleValue()));
    if (interval != null) {
      metric.add("lower_value", JsonNumbers.of(interval.lowNs()));
      metric.add("upper_value", JsonNumbers.of(interval.highNs()));
    }
    return metric;
  }
}
