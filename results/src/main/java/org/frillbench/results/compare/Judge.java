package org.frillbench.results.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.warning.Warning;

/** Says of each candidate on two sides what may be said. */
public final class Judge {

  private final Pairing pairing;
  private final ComparisonSettings question;
  private final VerdictRule rule;

  /** That of a gate which has enough trials of all that can be compared. */
  private final VerdictRule nextRule;

  private Judge(Pairing pairing, ComparisonSettings question) {
    this.pairing = pairing;
    this.question = question;
    this.rule = rule(Judge::judgeable);
    this.nextRule = rule(Pair::comparable);
  }

  private VerdictRule rule(Predicate<Pair> judged) {
    long candidates = pairing.pairs().stream().filter(judged).count();
    return new VerdictRule(question.threshold(), (int) Math.max(1, candidates));
  }

  /** All verdicts on {@code pairing}. */
  public static Comparison judge(Pairing pairing, ComparisonSettings question) {
    return new Judge(pairing, question).comparison(null);
  }

  /** All verdicts, and beside them from what slowdown on they would be others. */
  public static Comparison judgeAndTest(Pairing pairing, ComparisonSettings question) {
    Judge judge = new Judge(pairing, question);
    return judge.comparison(
        pairing.pairs().stream()
            .filter(Judge::judgeable)
            .map(pair -> Injection.into(pair, judge.rule))
            .toList());
  }

  private static boolean judgeable(Pair pair) {
    LogRatio ratio = pair.ratio();
    return pair.comparable() && ratio != null && ratio.trials() >= VerdictRule.LEAST_TRIALS;
  }

  private Comparison comparison(List<Injection> selfTest) {
    List<Change> changes = changes();
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    cautions.addAll(pairing.cautions());
    if (changes.stream().anyMatch(change -> change.verdict() == null)) {
      cautions.add(Caution.NO_VERDICT);
    }
    if (!pairing.onlyBase().isEmpty() || !pairing.onlyNew().isEmpty()) {
      cautions.add(Caution.ONE_SIDED);
    }
    if (!pairing.identical().isEmpty()) {
      cautions.add(Caution.IDENTICAL);
    }
    if (question.sameOutputs() && changes.stream().anyMatch(each -> each.outputs() == null)) {
      cautions.add(Caution.OUTPUTS_UNKNOWN);
    }
    Comparison open =
        new Comparison(
            Comparison.SCHEMA,
            /* passed= */ false,
            question.strict(),
            question.sameOutputs(),
            pairing.sides().interleaved(),
            pairing.sides().base(),
            pairing.sides().newer(),
            question.threshold(),
            rule.sharedLevel(),
            pairing.allowedDifferences().names().stream().sorted().toList(),
            changes,
            pairing.onlyBase(),
            pairing.onlyNew(),
            pairing.identical(),
            cautions.stream().map(Caution::id).toList(),
            pairing.unfit(),
            NextGate.of(changes, pairing, question),
            selfTest);
    return open.concluded();
  }

  private List<Change> changes() {
    List<Pair> pairs = pairing.pairs();
    Double[] p = question.rankTests() ? rankTests(pairs) : new Double[pairs.size()];
    return IntStream.range(0, pairs.size()).mapToObj(i -> change(pairs.get(i), p[i])).toList();
  }

  private Change change(Pair pair, Double p) {
    LogRatio ratio = pair.comparable() ? pair.ratio() : null;
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    warnings.addAll(pair.base().warnings());
    warnings.addAll(pair.newer().warnings());
    // NO-VERDICT says so of all candidates.
    warnings.remove(Warning.FEW_TRIALS);
    boolean told = ratio != null;
    // Few trials reach no verdict, and at the shared level some of them reach infinity.
    boolean enough = told && ratio.trials() >= VerdictRule.LEAST_TRIALS;
    Verdict verdict = verdict(pair, ratio);
    return new Change(
        pair.base().name(),
        Change.Side.of(pair.base()),
        Change.Side.of(pair.newer()),
        told ? ratio.ratio() : null,
        told ? ratio.low(VerdictRule.LEVEL) : null,
        told ? ratio.high(VerdictRule.LEVEL) : null,
        enough ? ratio.low(rule.sharedLevel()) : null,
        enough ? ratio.high(rule.sharedLevel()) : null,
        enough ? rule.smallestDetectable(ratio) : null,
        told && !pair.anchors().isEmpty() ? pair.anchors().get(0).name() : null,
        p,
        verdict,
        needed(ratio, verdict),
        OutputChange.of(pair.base(), pair.newer()),
        pair.differences(),
        List.copyOf(warnings));
  }

  private Verdict verdict(Pair pair, LogRatio ratio) {
    if (!pair.comparable()) {
      return Verdict.NOT_COMPARABLE;
    }
    return ratio == null ? null : rule.on(ratio).orElse(null);
  }

  /** Two trials are too few to know their noise by. */
  private NeededRounds needed(LogRatio ratio, Verdict verdict) {
    boolean open = verdict == null || verdict == Verdict.INCONCLUSIVE;
    return open && ratio != null && ratio.trials() > 2 ? NeededRounds.of(nextRule, ratio) : null;
  }

  /** Holm's p of each pair; null where the ranks say nothing. */
  private static Double[] rankTests(List<Pair> pairs) {
    Double[] single =
        pairs.stream()
            .map(pair -> pair.comparable() ? pair.rankTest() : null)
            .toArray(Double[]::new);
    int[] told =
        IntStream.range(0, single.length).filter(i -> Objects.nonNull(single[i])).toArray();
    double[] corrected = RankTest.holm(IntStream.of(told).mapToDouble(i -> single[i]).toArray());
    Double[] p = new Double[single.length];
    for (int i = 0; i < told.length; i++) {
      p[told[i]] = corrected[i];
    }
    return p;
  }
}
