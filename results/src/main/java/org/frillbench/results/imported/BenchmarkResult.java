package org.frillbench.results.imported;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.publish.Statistic;
import org.frillbench.results.record.RunFileException;

/**
 * The message {@code tflite.tools.benchmark.BenchmarkResult} that {@code benchmark_model} writes,
 * as bytes or as {@code protoc --decode} prints it. Its field numbers are those of TensorFlow's
 * {@code benchmark_result.proto}.
 */
final class BenchmarkResult {

  private static final int NAME = 1;
  private static final int LATENCY = 2;
  private static final int MISC = 4;
  private static final int MISC_RUNS = 2;

  /** A field of the latencies, all floats in ms: its name in text, and its number. */
  private enum Latency {
    AVG_MS(1),
    P95_MS(7),
    INIT_MS(8),
    FIRST_INFERENCE_MS(9);

    private final int number;

    Latency(int number) {
      this.number = number;
    }
  }

  // Whatever a text holds, each pattern looks at it once.
  private static final Pattern TEXT_BLOCK = Pattern.compile("latency_metrics\\s*+:?\\s*+[{<]");
  private static final Pattern TEXT_FIELD =
      Pattern.compile(
          "(?<!\\w)(\\w++)\\s*+:\\s*+(?:\"((?:[^\"\\\\]|\\\\.){0,1000})\"|([-+.\\w]++))");

  private static final double NS_PER_MS = 1e6;

  private BenchmarkResult() {}

  static boolean isText(String text) {
    return TEXT_BLOCK.matcher(text).find();
  }

  static OtherFigure text(String text) throws RunFileException {
    Map<String, String> fields = new HashMap<>();
    Matcher matcher = TEXT_FIELD.matcher(text);
    while (matcher.find()) {
      fields.putIfAbsent(
          matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
    }
    Map<Latency, Double> latencies = new HashMap<>();
    for (Latency latency : Latency.values()) {
      String value = fields.get(latency.name().toLowerCase(java.util.Locale.ROOT));
      if (value != null) {
        latencies.put(latency, BenchmarkModelText.number(value));
      }
    }
    return figure(fields.get("name"), latencies, fields.get("num_runs"));
  }

  static OtherFigure binary(byte[] bytes) throws RunFileException {
    try {
      UnknownFieldSet result = UnknownFieldSet.parseFrom(bytes);
      UnknownFieldSet latency = message(result, LATENCY);
      Map<Latency, Double> latencies = new HashMap<>();
      for (Latency each : Latency.values()) {
        List<Integer> floats = latency.getField(each.number).getFixed32List();
        if (!floats.isEmpty()) {
          latencies.put(each, (double) Float.intBitsToFloat(floats.get(0)));
        }
      }
      List<Long> runs = message(result, MISC).getField(MISC_RUNS).getVarintList();
      var names = result.getField(NAME).getLengthDelimitedList();
      return figure(
          names.isEmpty() ? null : names.get(0).toStringUtf8(),
          latencies,
          runs.isEmpty() ? null : runs.get(0).toString());
    } catch (InvalidProtocolBufferException e) {
      throw new RunFileException("it is neither text nor benchmark_model's BenchmarkResult", e);
    }
  }

  private static UnknownFieldSet message(UnknownFieldSet parent, int field)
      throws InvalidProtocolBufferException {
    var messages = parent.getField(field).getLengthDelimitedList();
    return messages.isEmpty()
        ? UnknownFieldSet.getDefaultInstance()
        : UnknownFieldSet.parseFrom(messages.get(0));
  }

  private static OtherFigure figure(String name, Map<Latency, Double> latenciesMs, String runs)
      throws RunFileException {
    Double average = latenciesMs.get(Latency.AVG_MS);
    if (average == null) {
      throw new RunFileException("it is no BenchmarkResult of benchmark_model, or lacks avg_ms");
    }
    return new OtherFigure(
        name == null || name.isEmpty() ? null : name,
        null,
        Statistic.MEAN,
        average * NS_PER_MS,
        ns(latenciesMs.get(Latency.P95_MS)),
        ns(latenciesMs.get(Latency.INIT_MS)),
        ns(latenciesMs.get(Latency.FIRST_INFERENCE_MS)),
        runs == null ? "" : runs + " inferences");
  }

  private static Double ns(Double ms) {
    return ms == null ? null : ms * NS_PER_MS;
  }
}
