package org.frillbench.results.sharing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.export.Measure;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.publish.PublishedAs;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.table.TableHeading;

/**
 * The metadata of a model card: results with a task, a data set and metrics, as the Hugging Face
 * Hub reads them. No task of its list is known here, and no data set: the task is {@code other},
 * the data set what the model was fed. Device and settings are the data set's configuration, by
 * which its tools tell results apart.
 */
final class ModelIndex {

  private static final double NS_PER_MS = 1e6;

  private ModelIndex() {}

  /**
   * The {@code model-index} of the figures of one candidate.
   *
   * @param subject its part of a table
   */
  static JsonObject of(String candidate, CitableTable subject, PublishedAs by) {
    JsonArray results = new JsonArray();
    for (ResultSet resultSet : subject.resultSets()) {
      resultSet.rows().forEach(row -> results.add(result(resultSet, row, by)));
    }
    JsonObject model = new JsonObject();
    model.addProperty("name", candidate);
    model.add("results", results);
    JsonArray models = new JsonArray();
    models.add(model);
    JsonObject index = new JsonObject();
    index.add("model-index", models);
    return index;
  }

  private static JsonObject result(ResultSet resultSet, TableRow row, PublishedAs by) {
    JsonObject task = new JsonObject();
    task.addProperty("type", "other");
    task.addProperty("name", "On-device inference");
    JsonArray metrics = new JsonArray();
    for (Measure measure : Measure.values()) {
      Number value = measure.value(row);
      if (value != null) {
        metrics.add(metric(measure, value, row));
      }
    }
    JsonObject result = new JsonObject();
    result.add("task", task);
    result.add("dataset", fed(resultSet, row));
    result.add("metrics", metrics);
    if (by.url() != null) {
      JsonObject source = new JsonObject();
      source.addProperty("name", "Latency table of frill-bench");
      source.addProperty("url", by.url());
      result.add("source", source);
    }
    return result;
  }

  private static JsonObject fed(ResultSet resultSet, TableRow row) {
    Plan plan = resultSet.provenance().run().plan();
    List<String> inputs = TableHeading.inputs(plan);
    JsonObject dataset = new JsonObject();
    dataset.addProperty("type", inputs.isEmpty() ? "seeded-numbers" : "own-input");
    dataset.addProperty("name", ModelCard.fed(plan));
    dataset.addProperty(
        "config", ProvenanceText.device(resultSet) + "; " + TableHeading.settings(row.settings()));
    return dataset;
  }

  private static JsonObject metric(Measure measure, Number value, TableRow row) {
    JsonObject metric = new JsonObject();
    metric.addProperty("type", measure.slug().replaceFirst("-(ns|bytes|microjoules)$", ""));
    metric.addProperty("name", measure.unit().header(measure.label()));
    metric.add("value", number(measure.unit().text(value)));
    Interval interval = measure.interval(row);
    if (interval != null && interval.highNs() > interval.lowNs()) {
      JsonObject args = new JsonObject();
      args.add("low", milliseconds(interval.lowNs()));
      args.add("high", milliseconds(interval.highNs()));
      args.addProperty(
          "interval", interval.kind() == IntervalKind.RANGE ? "range of trials" : "95 %");
      args.addProperty("trials", row.trials().size());
      metric.add("args", args);
    }
    return metric;
  }

  private static JsonPrimitive milliseconds(double ns) {
    return number(NumberText.significant(ns / NS_PER_MS));
  }

  private static JsonPrimitive number(String text) {
    return new JsonPrimitive(new BigDecimal(text));
  }
}
