package org.frillbench.results.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.publish.Provenance;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TrialMedian;

/**
 * Each trial is a repetition, its time the trial's median; the table's figure follows as an
 * aggregate. In ns, because compare.py prints whole numbers. Processor time is not measured, and
 * readers ask for it: it repeats the time.
 */
final class GoogleBenchmarkJson {

  private GoogleBenchmarkJson() {}

  static JsonElement of(Series series) {
    JsonObject all = new JsonObject();
    all.add("context", context(series));
    JsonArray benchmarks = new JsonArray();
    for (int family = 0; family < series.entries().size(); family++) {
      Series.Entry entry = series.entries().get(family);
      for (int i = 0; i < entry.row().trials().size(); i++) {
        benchmarks.add(repetition(entry, family, i));
      }
      benchmarks.add(centre(entry, family));
    }
    all.add("benchmarks", benchmarks);
    return all;
  }

  private static JsonObject context(Series series) {
    Provenance provenance = series.resultSets().get(0).provenance();
    JsonObject context = new JsonObject();
    context.addProperty("date", provenance.run().started());
    context.addProperty("host_name", ProvenanceText.device(series.resultSets().get(0)));
    context.addProperty("executable", "frill-bench");
    context.addProperty("num_cpus", provenance.target().cores().size());
    long fastest =
        provenance.target().cores().stream()
            .mapToLong(core -> core.maxKHz() == null ? 0 : core.maxKHz())
            .max()
            .orElse(0);
    context.addProperty("mhz_per_cpu", fastest / 1000);
    context.addProperty("cpu_scaling_enabled", true);
    context.add("caches", new JsonArray());
    context.add("load_avg", new JsonArray());
    context.addProperty("library_version", "frill-bench " + provenance.tool().version());
    context.addProperty("library_build_type", "release");
    context.addProperty("json_schema_version", 1);
    context.addProperty("cpu_time", "repeats real_time: no processor time is measured");
    return context;
  }

  private static JsonObject repetition(Series.Entry entry, int family, int index) {
    TrialMedian trial = entry.row().trials().get(index);
    JsonObject one = head(entry.name(), entry, family, "iteration");
    one.addProperty("repetition_index", index);
    one.addProperty("threads", entry.row().settings().threads());
    one.addProperty("iterations", trial.samples());
    time(one, trial.medianNs());
    return one;
  }

  private static JsonObject centre(Series.Entry entry, int family) {
    TableRow row = entry.row();
    JsonObject one = head(entry.name() + "_centre", entry, family, "aggregate");
    one.addProperty("threads", row.settings().threads());
    one.addProperty("aggregate_name", "centre");
    one.addProperty("aggregate_unit", "time");
    one.addProperty("iterations", row.trials().size());
    time(one, row.latencyNs());
    one.add("interval_low", JsonNumbers.of(row.interval().lowNs()));
    one.add("interval_high", JsonNumbers.of(row.interval().highNs()));
    for (Figure<TableRow> counter : RowFigures.durations()) {
      if (counter.value().apply(row) instanceof Number ns) {
        one.add(counter.id(), JsonNumbers.of(ns.doubleValue()));
      }
    }
    return one;
  }

  private static JsonObject head(String name, Series.Entry entry, int family, String type) {
    JsonObject head = new JsonObject();
    head.addProperty("name", name);
    head.addProperty("family_index", family);
    head.addProperty("per_family_instance_index", 0);
    head.addProperty("run_name", entry.name());
    head.addProperty("run_type", type);
    head.addProperty("repetitions", entry.row().trials().size());
    return head;
  }

  private static void time(JsonObject one, double ns) {
    one.add("real_time", JsonNumbers.of(ns));
    one.add("cpu_time", JsonNumbers.of(ns));
    one.addProperty("time_unit", "ns");
  }
}
