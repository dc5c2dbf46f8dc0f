package org.frillbench.results.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.publish.Statistic;
import org.frillbench.results.record.RunFileException;

/**
 * What {@code benchmark_model} prints, once or several times in one log: as TensorFlow Lite's, with
 * "Inference timings in us", or as LiteRT's, with "BENCHMARK RESULTS" in ms. Prefixes of a log are
 * skipped.
 */
final class BenchmarkModelText {

  private static final String NUMBER = "([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|[-+]?nan|[-+]?inf)";

  private static final Pattern STARTING = Pattern.compile("(?:^|[: ])STARTING!");
  private static final Pattern GRAPH = Pattern.compile("Graph: \\[(.*)]");
  private static final Pattern LOADED = Pattern.compile("Loaded model (\\S.*)");
  private static final Pattern THREADS = Pattern.compile("Num threads: \\[(-?\\d{1,6})]");
  private static final Pattern SERIES = Pattern.compile("count=(\\d{1,12}) .*avg=" + NUMBER);
  private static final Pattern P95 = Pattern.compile(" p95=" + NUMBER);
  private static final Pattern SUMMARY =
      Pattern.compile(
          "Inference timings in us: Init: "
              + NUMBER
              + ", First inference: "
              + NUMBER
              + ", Warmup \\(avg\\): "
              + NUMBER
              + ", Inference \\(avg\\): "
              + NUMBER);
  private static final Pattern LITERT =
      Pattern.compile(
          "(Model initialization|Warmup \\(first\\)|Inference \\(avg\\)|Inference \\(p95\\)):\\s+"
              + NUMBER
              + " ms(?: \\((\\d{1,12}) runs\\))?");

  private static final double NS_PER_US = 1e3;
  private static final double NS_PER_MS = 1e6;

  private final List<OtherFigure> figures = new ArrayList<>();
  private String graph;
  private String threads;
  private String count;
  private Double p95Us;
  private final Map<String, Double> litertMs = new HashMap<>();

  private BenchmarkModelText() {}

  /**
   * The results of a log.
   *
   * @throws RunFileException if it holds none, or ends within one
   */
  static List<OtherFigure> read(String text) throws RunFileException {
    BenchmarkModelText log = new BenchmarkModelText();
    text.lines().forEach(log::line);
    log.endLitert();
    if (log.figures.isEmpty()) {
      throw new RunFileException(
          log.graph == null
              ? "it is not a result of benchmark_model, Qualcomm AI Hub, AndroidX Benchmark or"
                  + " MLPerf Mobile"
              : "it ends before benchmark_model's line with \"Inference (avg)\"");
    }
    return log.figures;
  }

  private void line(String line) {
    Matcher matcher = STARTING.matcher(line);
    if (matcher.find()) {
      begin();
    } else if ((matcher = GRAPH.matcher(line)).find()) {
      graph = matcher.group(1);
    } else if ((matcher = LOADED.matcher(line)).find() && graph == null) {
      graph = matcher.group(1);
    } else if ((matcher = THREADS.matcher(line)).find()) {
      threads = matcher.group(1);
    } else if ((matcher = SUMMARY.matcher(line)).find()) {
      add(
          us(matcher.group(4)),
          p95Us == null ? null : p95Us * NS_PER_US,
          us(matcher.group(1)),
          us(matcher.group(2)));
    } else if ((matcher = SERIES.matcher(line)).find()) {
      count = matcher.group(1);
      Matcher percentile = P95.matcher(line);
      p95Us = percentile.find() ? number(percentile.group(1)) : null;
    } else if ((matcher = LITERT.matcher(line)).find()) {
      litertMs.put(matcher.group(1), number(matcher.group(2)) * NS_PER_MS);
      if (matcher.group(1).equals("Inference (avg)") && matcher.group(3) != null) {
        count = matcher.group(3);
      }
    }
  }

  private void begin() {
    endLitert();
    graph = null;
    threads = null;
    count = null;
    p95Us = null;
  }

  /** LiteRT's block has no last line that is always there. */
  private void endLitert() {
    Double average = litertMs.get("Inference (avg)");
    if (average != null) {
      add(
          average,
          litertMs.getOrDefault("Inference (p95)", p95Us == null ? null : p95Us * NS_PER_US),
          litertMs.get("Model initialization"),
          litertMs.get("Warmup (first)"));
    }
    litertMs.clear();
  }

  private void add(double averageNs, Double p95Ns, Double initNs, Double firstNs) {
    String measured =
        (count == null ? "" : count + " inferences")
            + (threads == null ? "" : (count == null ? "" : ", ") + threads + " threads");
    figures.add(
        new OtherFigure(
            graph == null ? null : ModelName.of(graph),
            null,
            Statistic.MEAN,
            averageNs,
            p95Ns,
            initNs,
            firstNs,
            measured));
  }

  private static double us(String number) {
    return number(number) * NS_PER_US;
  }

  /** NaN where it is no number: the figure's check refuses it. */
  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
