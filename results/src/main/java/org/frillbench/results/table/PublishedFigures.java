package org.frillbench.results.table;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Objects;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Candidate;

/**
 * The latencies that were published: Google AI blog, "FRILL: On-Device Speech Representations using
 * TensorFlow-Lite", June 2021, measured on a Pixel 1.
 */
public final class PublishedFigures {

  /** FRILL's latency, ms. */
  public static final double FRILL_MS = 8.5;

  /** TRILL's latency, ms. */
  public static final double TRILL_MS = 275.3;

  /** The teacher's latency over the student's. */
  public static final String RATIO = NumberText.ratio(TRILL_MS / FRILL_MS);

  /** The figures as a sentence. */
  public static final String SENTENCE =
      "Published on a Pixel 1: FRILL "
          + FRILL_MS
          + " ms, TRILL "
          + TRILL_MS
          + " ms, "
          + RATIO
          + ".";

  /** What decides the graphs that were published; a spec may say more, but no other head. */
  private static final JsonObject FRILL =
      JsonParser.parseString(
              """
              {"kind": "student", "size": "small", "width": 2.0, "pooling": true,
               "compression": false, "qat": false, "bottleneckDimension": 2048}
              """)
          .getAsJsonObject();

  private static final JsonObject TRILL =
      JsonParser.parseString("{\"kind\": \"teacher\", \"outputDimension\": 512}").getAsJsonObject();

  private PublishedFigures() {}

  /** Whether FRILL and TRILL, by their specs, are both among these. */
  static boolean bothIn(List<Candidate> candidates) {
    return anyIs(FRILL, candidates) && anyIs(TRILL, candidates);
  }

  /** Whether they are of these two models, by their specs. */
  public static boolean areOf(Candidate student, Candidate teacher) {
    return anyIs(FRILL, List.of(student)) && anyIs(TRILL, List.of(teacher));
  }

  private static boolean anyIs(JsonObject wanted, List<Candidate> candidates) {
    return candidates.stream()
        .map(Candidate::spec)
        .filter(Objects::nonNull)
        .filter(spec -> !spec.has("head"))
        .anyMatch(spec -> spec.entrySet().containsAll(wanted.entrySet()));
  }
}
