package org.frillbench.results.explain;

import java.util.List;
import org.frillbench.results.document.JsonFormat;

/** Explanations for programs. */
public final class ExplanationJson {

  /** Names the schema that explanations are written in. */
  public static final String SCHEMA = "frill-bench/explanation/1";

  private record Answer(String schema, List<Explanation> explanations) {}

  private ExplanationJson() {}

  /** All of them, in their order. */
  public static String of(List<Explanation> explanations) {
    return JsonFormat.of(new Answer(SCHEMA, explanations));
  }
}
