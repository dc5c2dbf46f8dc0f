package org.frillbench.results.compare;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.warning.Warning;

/**
 * What became of all candidates of two sides; written as JSON in {@link #SCHEMA}.
 *
 * @param schema {@link #SCHEMA}
 * @param passed whether all is whole and fit and nothing fails, by {@code strict}
 * @param strict whether what can't be said fails too
 * @param sameOutputs whether outputs that differ beyond the limit of their kind fail, too
 * @param interleaved whether both sides were measured in turns within one run
 * @param base where the base side comes from; absent where a gate had nothing to measure
 * @param newer where the new side comes from; the same run where they are interleaved; absent
 *     likewise
 * @param threshold the change that matters, 0.05 for 5 %
 * @param sharedLevel the level at which improved and regressed are said
 * @param allowedDifferences fields in which the sides may differ
 * @param changes one per candidate (and settings) on both sides
 * @param onlyBase names of candidates on the base side alone
 * @param onlyNew names of candidates on the new side alone
 * @param identical names of candidates whose file is the same on both sides, under the same
 *     conditions: what a gate passes without measuring it unless asked to; those that were measured
 *     are among the changes, too
 * @param cautions ids of what a reader has to know of all of it
 * @param unfit blocking warnings that were not accepted
 * @param nextGate what would judge the candidates without a verdict; absent where there is none
 * @param selfTest whether and where each verdict would fire; absent unless asked for
 */
public record Comparison(
    String schema,
    boolean passed,
    boolean strict,
    boolean sameOutputs,
    boolean interleaved,
    @MayBeAbsent ComparedRun base,
    @MayBeAbsent @SerializedName("new") ComparedRun newer,
    double threshold,
    double sharedLevel,
    List<String> allowedDifferences,
    List<Change> changes,
    List<String> onlyBase,
    List<String> onlyNew,
    List<String> identical,
    List<String> cautions,
    List<Warning> unfit,
    @MayBeAbsent NextGate nextGate,
    @MayBeAbsent List<Injection> selfTest) {

  /** Names the schema that comparisons are written in. */
  public static final String SCHEMA = "frill-bench/comparison/1";

  /** What a comparison comes to, the gravest first. */
  public enum Outcome {
    /** A run was cut short, or a gate lacks trials. */
    INCOMPLETE,
    /** A blocking warning was not accepted. */
    UNFIT,
    /** A candidate's outputs differ, and that counts. */
    OUTPUTS_DIFFER,
    /** At least one candidate is slower. */
    REGRESSED,
    /** Something cannot be compared, or, if that counts, nothing can be said of it. */
    UNDECIDED,
    /** No candidate has a verdict: the trials are too few for any. */
    NOT_JUDGED,
    /** None of these. */
    PASSED
  }

  public Comparison {
    changes = List.copyOf(changes);
    onlyBase = List.copyOf(onlyBase);
    onlyNew = List.copyOf(onlyNew);
    identical = List.copyOf(identical);
    cautions = List.copyOf(cautions);
    unfit = List.copyOf(unfit);
  }

  /** How many candidates have this verdict; null counts those without one. */
  public long count(Verdict verdict) {
    return changes.stream().filter(change -> change.verdict() == verdict).count();
  }

  /** What it comes to. */
  public Outcome outcome() {
    boolean cutShort = cautions.contains(Caution.INTERRUPTED.id());
    // Apart, a trial that one run lacks is one fewer to judge by; a gate was asked for all.
    boolean lacking = interleaved && cautions.contains(Caution.NOT_ALL_MEASURED.id());
    if (cutShort || lacking) {
      return Outcome.INCOMPLETE;
    }
    if (!unfit.isEmpty()) {
      return Outcome.UNFIT;
    }
    if (changes.stream().anyMatch(this::putsOutOther)) {
      return Outcome.OUTPUTS_DIFFER;
    }
    if (count(Verdict.REGRESSED) > 0) {
      return Outcome.REGRESSED;
    }
    if (undecided()) {
      return Outcome.UNDECIDED;
    }
    boolean silent = !changes.isEmpty() && count(null) == changes.size();
    return silent ? Outcome.NOT_JUDGED : Outcome.PASSED;
  }

  /** Whether a candidate fails because its outputs differ. */
  public boolean putsOutOther(Change change) {
    return sameOutputs && change.outputs() != null && !change.outputs().within();
  }

  /** Names of candidates that were not measured, their files being the same on both sides. */
  public List<String> unmeasuredIdentical() {
    return identical.stream()
        .filter(name -> changes.stream().noneMatch(change -> change.candidate().equals(name)))
        .toList();
  }

  private boolean undecided() {
    boolean unknown = sameOutputs && changes.stream().anyMatch(each -> each.outputs() == null);
    boolean silent =
        count(Verdict.INCONCLUSIVE) > 0
            || count(null) > 0
            || !onlyBase.isEmpty()
            || !onlyNew.isEmpty();
    boolean blind =
        selfTest != null
            && (selfTest.isEmpty()
                || selfTest.size() < changes.size()
                || !selfTest.stream().allMatch(Injection::proven));
    return (changes.isEmpty() && identical.isEmpty())
        || count(Verdict.NOT_COMPARABLE) > 0
        || unknown
        || blind
        || (strict && silent);
  }

  /** The same with what it comes to. */
  Comparison concluded() {
    return new Comparison(
        schema,
        outcome() == Outcome.PASSED,
        strict,
        sameOutputs,
        interleaved,
        base,
        newer,
        threshold,
        sharedLevel,
        allowedDifferences,
        changes,
        onlyBase,
        onlyNew,
        identical,
        cautions,
        unfit,
        nextGate,
        selfTest);
  }
}
