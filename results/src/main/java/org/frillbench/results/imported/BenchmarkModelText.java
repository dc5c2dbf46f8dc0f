package org.frillbench.results.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.publish.Statistic;
import org.frillbench.results.record.RunFileException;

/**
 * What {@code benchmark_model} prints, once or several times in one log: as TensorFlow Lite's, with
 * "Inference timings in us", or as LiteRT's, with "BENCHMARK RESULTS" in ms. Prefixes of a log are
 * skipped.
 */
final class BenchmarkModelText {

  // Whatever a line holds, each pattern looks at it once.
  private static final String NUMBER = "([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|[-+]?nan|[-+]?inf)";

  private static final Pattern STARTING = Pattern.compile("(?:^|[: ])STARTING!");
  private static final Pattern GRAPH = Pattern.compile("Graph: \\[(.*)]");
  private static final Pattern LOADED = Pattern.compile("Loaded model (\\S.*)");
  private static final Pattern THREADS = Pattern.compile("Num threads: \\[(-?\\d{1,6})]");
  private static final Pattern SERIES = Pattern.compile("count=(\\d{1,12}) ");
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

  /** Whether the last start has no figure yet. */
  private boolean begun;

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
    if (log.begun) {
      throw new RunFileException("it ends before benchmark_model's line with \"Inference (avg)\"");
    }
    if (log.figures.isEmpty()) {
      throw new RunFileException(
          "it is not a result of benchmark_model, Qualcomm AI Hub, AndroidX Benchmark or MLPerf"
              + " Mobile");
    }
    return log.figures;
  }

  private void line(String line) {
    if (STARTING.matcher(line).find()) {
      begin();
      return;
    }
    if (line.stripTrailing().endsWith("]")) {
      found(GRAPH, line).ifPresent(this::graph);
    }
    if (graph == null) {
      found(LOADED, line).ifPresent(this::graph);
    }
    found(THREADS, line).ifPresent(match -> threads = match.group(1));
    found(SERIES, line).ifPresent(match -> series(match, line));
    found(SUMMARY, line).ifPresent(this::summary);
    found(LITERT, line).ifPresent(this::litert);
  }

  private void graph(MatchResult match) {
    graph = match.group(1);
    begun = true;
  }

  private static Optional<MatchResult> found(Pattern pattern, String line) {
    return pattern.matcher(line).results().findFirst();
  }

  private void series(MatchResult match, String line) {
    if (line.indexOf(" avg=", match.end() - 1) < 0) {
      return;
    }
    count = match.group(1);
    p95Us = found(P95, line).map(percentile -> number(percentile.group(1))).orElse(null);
  }

  private void summary(MatchResult match) {
    add(us(match.group(4)), p95Ns(), us(match.group(1)), us(match.group(2)));
  }

  private void litert(MatchResult match) {
    litertMs.put(match.group(1), number(match.group(2)) * NS_PER_MS);
    if (match.group(1).equals("Inference (avg)") && match.group(3) != null) {
      count = match.group(3);
    }
  }

  private Double p95Ns() {
    return p95Us == null ? null : p95Us * NS_PER_US;
  }

  private void begin() {
    endLitert();
    begun = true;
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
          litertMs.getOrDefault("Inference (p95)", p95Ns()),
          litertMs.get("Model initialization"),
          litertMs.get("Warmup (first)"));
    }
    litertMs.clear();
  }

  private void add(double averageNs, Double p95Ns, Double initNs, Double firstNs) {
    String measured =
        Stream.of(counted(count, "inference"), counted(threads, "thread"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    begun = false;
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

  private static String counted(String number, String noun) {
    return number == null ? null : number + " " + noun + (number.equals("1") ? "" : "s");
  }

  private static double us(String number) {
    return number(number) * NS_PER_US;
  }

  /** NaN where it is no number: the figure's check refuses it. */
  static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
