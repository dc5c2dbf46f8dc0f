package org.frillbench.results.imported;

import static org.frillbench.results.imported.JsonFields.number;
import static org.frillbench.results.imported.JsonFields.numbers;
import static org.frillbench.results.imported.JsonFields.object;
import static org.frillbench.results.imported.JsonFields.objects;
import static org.frillbench.results.imported.JsonFields.optional;
import static org.frillbench.results.imported.JsonFields.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.publish.Statistic;
import org.frillbench.results.record.RunFileException;

/** The results that other tools write as JSON, told apart by their fields. */
final class OtherJson {

  private static final double NS_PER_US = 1e3;
  private static final double NS_PER_S = 1e9;

  /** A hundred times the samples of a long profile. */
  private static final int MOST_VALUES = 1_000_000;

  private OtherJson() {}

  static OtherTool.Content read(String text) throws RunFileException {
    JsonObject root = parse(text);
    if (root.has("execution_summary")) {
      return new OtherTool.Content(OtherTool.AI_HUB, List.of(aiHub(root)));
    }
    if (root.has("benchmarks") && root.has("context")) {
      return new OtherTool.Content(OtherTool.ANDROIDX, androidx(root));
    }
    if (root.has("results") && root.has("environment_info")) {
      return new OtherTool.Content(OtherTool.MLPERF_MOBILE, mlperf(root));
    }
    throw new RunFileException(
        "it is JSON, but not of Qualcomm AI Hub (execution_summary), AndroidX Benchmark (context,"
            + " benchmarks) or MLPerf Mobile (results, environment_info)");
  }

  private static JsonObject parse(String text) throws RunFileException {
    requireFew(text);
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement root = JsonParser.parseReader(reader);
      if (root.isJsonObject()) {
        return root.getAsJsonObject();
      }
    } catch (JsonParseException | IOException | StackOverflowError e) {
      throw new RunFileException("it is not valid JSON, or it was cut off", e);
    }
    throw new RunFileException("it is JSON, but no object");
  }

  /** Before any is read: a value takes many times the memory of its text. */
  private static void requireFew(String text) throws RunFileException {
    // A comma is between two values; those in texts count as well.
    if (text.chars().filter(letter -> letter == ',').count() >= MOST_VALUES) {
      throw new RunFileException(
          "it has more than " + MOST_VALUES + " values, and is no result of a benchmark");
    }
  }

  /** The estimate, in us, and which statistic of the profile's own inferences it is. */
  private static OtherFigure aiHub(JsonObject root) throws RunFileException {
    JsonObject summary = object(root, "execution_summary");
    double estimate = number(summary, "estimated_inference_time");
    List<Double> times = numbers(summary, "all_inference_times");
    return new OtherFigure(
        null,
        null,
        EstimateRule.of(estimate, times),
        estimate * NS_PER_US,
        null,
        null,
        null,
        times.isEmpty() ? "" : times.size() + " inferences");
  }

  private static List<OtherFigure> androidx(JsonObject root) throws RunFileException {
    JsonObject build = object(object(root, "context"), "build");
    String device = joined(text(build, "brand"), text(build, "model"));
    List<OtherFigure> figures = new ArrayList<>();
    for (JsonObject benchmark : objects(root, "benchmarks")) {
      JsonObject metrics = object(benchmark, "metrics");
      String name = text(benchmark, "name");
      if (!metrics.has("timeNs")) {
        throw new RunFileException(
            "benchmark "
                + name
                + " has no timeNs: only microbenchmarks are read, of which an iteration is an"
                + " inference");
      }
      JsonObject time = object(metrics, "timeNs");
      int runs = numbers(time, "runs").size();
      figures.add(
          new OtherFigure(
              name,
              device,
              Statistic.MEDIAN,
              number(time, "median"),
              null,
              null,
              null,
              runs == 0 ? "" : runs + " runs"));
    }
    return figures;
  }

  /** The mean duration of a sample: the app states throughput, whose rule depends on the test. */
  private static List<OtherFigure> mlperf(JsonObject root) throws RunFileException {
    JsonObject environment = object(root, "environment_info");
    String platform = text(environment, "platform");
    JsonObject machine =
        platform == null ? new JsonObject() : optional(optional(environment, "value"), platform);
    String device = joined(text(machine, "manufacturer"), text(machine, "model_name"));
    List<OtherFigure> figures = new ArrayList<>();
    for (JsonObject result : objects(root, "results")) {
      if (!"SingleStream".equals(text(result, "loadgen_scenario"))) {
        continue;
      }
      JsonObject run = object(result, "performance_run");
      double samples = number(run, "measured_samples");
      JsonObject settings = optional(result, "backend_settings");
      figures.add(
          new OtherFigure(
              text(result, "benchmark_id"),
              device,
              Statistic.MEAN,
              number(run, "measured_duration") / samples * NS_PER_S,
              null,
              null,
              null,
              Stream.of(
                      (long) samples + " samples",
                      joined(text(settings, "framework"), text(settings, "accelerator_desc")))
                  .filter(part -> part != null)
                  .collect(Collectors.joining(", "))));
    }
    if (figures.isEmpty()) {
      throw new RunFileException("none of its results is of the scenario SingleStream");
    }
    return figures;
  }

  private static String joined(String first, String second) {
    String joined =
        Stream.of(first, second)
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return joined.isEmpty() ? null : joined;
  }
}
