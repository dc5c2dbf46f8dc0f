package org.frillbench.results.compare;

import java.util.List;
import org.frillbench.results.record.MayBeAbsent;

/**
 * What became of all candidates of two sides; written as JSON in {@link #SCHEMA}.
 *
 * @param schema {@link #SCHEMA}
 * @param passed whether nothing fails, by {@code strict}
 * @param strict whether what can't be said fails too
 * @param interleaved whether both sides were measured in turns within one run
 * @param left where the left side comes from
 * @param right where the right side comes from; the same run where they are interleaved
 * @param threshold the change that matters, 0.05 for 5 %
 * @param sharedLevel the level at which improved and regressed are said
 * @param points where the sides are meant to differ
 * @param changes one per candidate (and settings) on both sides
 * @param onlyLeft names of candidates on the left alone
 * @param onlyRight names of candidates on the right alone
 * @param cautions ids of what a reader has to know of all of it
 * @param selfTest whether and where each verdict would fire; absent unless asked for
 */
public record Comparison(
    String schema,
    boolean passed,
    boolean strict,
    boolean interleaved,
    ComparedRun left,
    ComparedRun right,
    double threshold,
    double sharedLevel,
    List<String> points,
    List<Change> changes,
    List<String> onlyLeft,
    List<String> onlyRight,
    List<String> cautions,
    @MayBeAbsent List<Injection> selfTest) {

  /** Names the schema that comparisons are written in. */
  public static final String SCHEMA = "frill-bench/comparison/1";

  /** What a comparison comes to, the gravest first. */
  public enum Outcome {
    /** At least one candidate is slower. */
    REGRESSED,
    /** Something cannot be compared, or, if that counts, nothing can be said of it. */
    UNDECIDED,
    /** Neither. */
    PASSED
  }

  public Comparison {
    changes = List.copyOf(changes);
    onlyLeft = List.copyOf(onlyLeft);
    onlyRight = List.copyOf(onlyRight);
    cautions = List.copyOf(cautions);
  }

  /** How many candidates have this verdict; null counts those without one. */
  public long count(Verdict verdict) {
    return changes.stream().filter(change -> change.verdict() == verdict).count();
  }

  /** What it comes to. */
  public Outcome outcome() {
    return outcome(changes, strict, !onlyLeft.isEmpty() || !onlyRight.isEmpty(), selfTest);
  }

  static Outcome outcome(
      List<Change> changes, boolean strict, boolean oneSided, List<Injection> selfTest) {
    List<Verdict> verdicts = changes.stream().map(Change::verdict).toList();
    if (verdicts.contains(Verdict.REGRESSED)) {
      return Outcome.REGRESSED;
    }
    boolean silent = verdicts.contains(Verdict.INCONCLUSIVE) || verdicts.contains(null) || oneSided;
    boolean blind =
        selfTest != null
            && (selfTest.size() < changes.size() || !selfTest.stream().allMatch(Injection::proven));
    return verdicts.isEmpty()
            || verdicts.contains(Verdict.NOT_COMPARABLE)
            || blind
            || (strict && silent)
        ? Outcome.UNDECIDED
        : Outcome.PASSED;
  }
}
