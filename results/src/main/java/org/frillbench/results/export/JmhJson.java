package org.frillbench.results.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.frillbench.results.record.BuildProperties;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TrialMedian;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Quantiles;

/**
 * Average time in ns, because viewers round to whole numbers. Each trial is a fork of one
 * iteration, its value the trial's median; score and confidence are the table's latency and
 * interval. No JVM ran the model, so its fields name the runtime.
 *
 * <p>There are no {@code params}: readers make them part of the name or leave them out, and the
 * name holds all that tells figures apart.
 */
final class JmhJson {

  private static final String[] PERCENTILES = {
    "0.0", "50.0", "90.0", "95.0", "99.0", "99.9", "99.99", "99.999", "99.9999", "100.0"
  };

  /** A JMH name is a class and a method: viewers separate the two at the last dot. */
  private static final String CLASS = "frill-bench.";

  /** Dots separate classes, and viewers look for params behind a space. */
  private static final String PARTS = ". ";

  private JmhJson() {}

  static JsonElement of(Series series) {
    JsonArray all = new JsonArray();
    series.entries().forEach(entry -> all.add(benchmark(entry)));
    return all;
  }

  private static JsonObject benchmark(Series.Entry entry) {
    Settings settings = entry.row().settings();
    JsonObject one = new JsonObject();
    one.addProperty("jmhVersion", BuildProperties.jmh());
    one.addProperty("benchmark", CLASS + Percent.encode(entry.name(), PARTS));
    one.addProperty("mode", "avgt");
    one.addProperty("threads", settings.threads());
    one.addProperty("forks", entry.row().trials().size());
    one.addProperty("jvm", "none");
    one.add("jvmArgs", new JsonArray());
    one.addProperty("jdkVersion", "none");
    one.addProperty("vmName", settings.engine().toString());
    one.addProperty("vmVersion", Objects.requireNonNullElse(settings.engineVersion(), "unknown"));
    one.addProperty("warmupIterations", 1);
    one.addProperty("warmupTime", "until settled");
    one.addProperty("warmupBatchSize", 1);
    one.addProperty("measurementIterations", 1);
    one.addProperty("measurementTime", "one trial");
    one.addProperty("measurementBatchSize", 1);
    one.add("primaryMetric", metric(entry.row()));
    one.add("secondaryMetrics", new JsonObject());
    return one;
  }

  private static JsonObject metric(TableRow row) {
    double[] medians = TrialMedian.ns(row.trials());
    Interval interval = row.interval();
    JsonObject metric = new JsonObject();
    metric.add("score", JsonNumbers.of(row.latencyNs()));
    if (medians.length > 2) {
      metric.add("scoreError", JsonNumbers.of((interval.highNs() - interval.lowNs()) / 2));
    } else {
      // As JMH does: a string, and no error of one or two values.
      metric.addProperty("scoreError", "NaN");
    }
    metric.add(
        "scoreConfidence",
        JsonNumbers.array(JsonNumbers.of(interval.lowNs()), JsonNumbers.of(interval.highNs())));
    JsonObject percentiles = new JsonObject();
    for (String percentile : PERCENTILES) {
      double q = Double.parseDouble(percentile) / 100;
      percentiles.add(percentile, JsonNumbers.of(Quantiles.of(medians, q)));
    }
    metric.add("scorePercentiles", percentiles);
    metric.addProperty("scoreUnit", "ns/op");
    JsonArray forks = new JsonArray();
    DoubleStream.of(medians)
        .forEach(median -> forks.add(JsonNumbers.array(JsonNumbers.of(median))));
    metric.add("rawData", forks);
    return metric;
  }
}
