package org.frillbench.results.imported;

import java.util.List;
import org.frillbench.results.record.RunFileException;

/** The tools whose files are read. */
enum OtherTool {
  /** {@code benchmark_model} of TensorFlow Lite or LiteRT: what it prints. */
  BENCHMARK_MODEL("benchmark_model"),
  /** The same: the {@code BenchmarkResult} message it writes, binary or as text. */
  BENCHMARK_RESULT("benchmark_model (BenchmarkResult)"),
  /** A profile that Qualcomm AI Hub gives for download. */
  AI_HUB("Qualcomm AI Hub profile"),
  /** {@code …-benchmarkData.json} of AndroidX Benchmark. */
  ANDROIDX("AndroidX Benchmark"),
  /** A result of the MLPerf Mobile app. */
  MLPERF_MOBILE("MLPerf Mobile");

  private static final int MOST_FIGURES = 10_000;

  private final String title;

  OtherTool(String title) {
    this.title = title;
  }

  /** What people call it. */
  String title() {
    return title;
  }

  /** What one of its files holds, in its order; at least one figure. */
  record Content(OtherTool tool, List<OtherFigure> figures) {
    Content {
      figures = List.copyOf(figures);
    }
  }

  /**
   * The content of a file, whichever tool wrote it.
   *
   * @throws RunFileException if it is of none of the tools, or damaged
   */
  static Content read(byte[] bytes) throws RunFileException {
    Content content = parse(bytes);
    if (content.figures().isEmpty()) {
      throw new RunFileException("it holds no result of " + content.tool().title());
    }
    if (content.figures().size() > MOST_FIGURES) {
      throw new RunFileException("it holds more than " + MOST_FIGURES + " results");
    }
    for (OtherFigure figure : content.figures()) {
      figure.check();
    }
    return content;
  }

  private static Content parse(byte[] bytes) throws RunFileException {
    String text = FileText.of(bytes);
    if (text == null) {
      return new Content(BENCHMARK_RESULT, List.of(BenchmarkResult.binary(bytes)));
    }
    if (text.stripLeading().startsWith("{")) {
      return OtherJson.read(text);
    }
    if (BenchmarkResult.isText(text)) {
      return new Content(BENCHMARK_RESULT, List.of(BenchmarkResult.text(text)));
    }
    return new Content(BENCHMARK_MODEL, BenchmarkModelText.read(text));
  }
}
