package org.frillbench.results.table;

import java.util.List;
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

  /** The figures as a sentence. */
  public static final String SENTENCE =
      "Published on a Pixel 1: FRILL "
          + FRILL_MS
          + " ms, TRILL "
          + TRILL_MS
          + " ms, "
          + Figures.ratio(TRILL_MS / FRILL_MS)
          + ".";

  private PublishedFigures() {}

  /** Whether a teacher and a candidate named FRILL, both made from specs, are among these. */
  static boolean bothIn(List<Candidate> candidates) {
    boolean teacher = candidates.stream().anyMatch(Candidate::isTeacher);
    boolean frill =
        candidates.stream().anyMatch(c -> c.spec() != null && c.name().equalsIgnoreCase("FRILL"));
    return teacher && frill;
  }
}
