package org.frillbench.results.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.util.Locale;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.publish.CitableTable;

/** The formats; what each field holds is said in docs/publish.md. */
public enum ExportFormat {
  /** JMH's result file, {@code -rf json}. */
  JMH,
  /** Google Benchmark's {@code --benchmark_format=json}. */
  GOOGLE_BENCHMARK,
  /** Bencher Metric Format. */
  BMF,
  /** github-action-benchmark's {@code customSmallerIsBetter}. */
  GITHUB_ACTION_BENCHMARK;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The name in options: {@code google-benchmark}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in options, too: what is listed there is what may be typed. */
  @Override
  public String toString() {
    return id();
  }

  /** The name of its file. */
  public String fileName() {
    return "latency." + id() + ".json";
  }

  /**
   * The measured figures of a table; the same in every locale.
   *
   * @throws AmbiguousNamesException if two figures would have one name
   */
  public String render(CitableTable table) throws AmbiguousNamesException {
    return ControlCharacters.inJson(GSON.toJson(json(Series.of(table))) + "\n");
  }

  private JsonElement json(Series series) {
    return switch (this) {
      case JMH -> JmhJson.of(series);
      case GOOGLE_BENCHMARK -> GoogleBenchmarkJson.of(series);
      case BMF -> BencherJson.of(series);
      case GITHUB_ACTION_BENCHMARK -> GithubActionJson.of(series);
    };
  }
}
