package org.frillbench.results.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Precision;

/**
 * The gate that would judge the candidates without a verdict.
 *
 * @param rounds as many as the candidate needs that needs the most; absent where the noise of none
 *     is known
 * @param expectedMs about how long they take, by the rounds that were measured, ms; absent where
 *     that is not known
 * @param command what to type; what it does not know are words in capitals
 */
public record NextGate(@MayBeAbsent Integer rounds, @MayBeAbsent Long expectedMs, String command) {

  private static final String MEASURE_IDENTICAL = "--measure-identical";

  private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

  /**
   * The gate for {@code changes}; null if all of them have a verdict, or none of those without one
   * would have one by more rounds.
   */
  static NextGate of(List<Change> changes, Pairing pairing, ComparisonSettings question) {
    List<Change> open = changes.stream().filter(Change::open).toList();
    List<NeededRounds> needed = open.stream().map(Change::needed).filter(Objects::nonNull).toList();
    boolean hopeless =
        needed.size() == open.size() && needed.stream().allMatch(each -> each.rounds() == null);
    if (open.isEmpty() || hopeless) {
      return null;
    }
    Integer rounds =
        needed.stream()
            .map(NeededRounds::rounds)
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(null);
    Duration round = pairing.sides().roundTime();
    Long ms = rounds == null || round == null ? null : round.multipliedBy(rounds).toMillis();
    return new NextGate(
        rounds,
        ms,
        question.gate()
            + identical(open, question.gate())
            + measured(rounds, ms, needed, pairing.sides().precision()));
  }

  /** A gate leaves out pairs of one file, unless it is asked to measure them. */
  private static String identical(List<Change> open, String gate) {
    boolean sameFile =
        open.stream()
            .anyMatch(
                change ->
                    change.base().sha256().equals(change.newer().sha256())
                        && change.base().settings().equals(change.newer().settings()));
    return sameFile && !gate.contains(MEASURE_IDENTICAL) ? " " + MEASURE_IDENTICAL : "";
  }

  /** By a precision where it was one that planned the rounds: they are not alike. */
  private static String measured(
      Integer rounds, Long ms, List<NeededRounds> needed, Precision precision) {
    if (rounds == null) {
      return "";
    }
    if (precision == null) {
      return " --rounds " + rounds;
    }
    double width =
        needed.stream()
            .filter(each -> each.rounds() != null)
            .mapToDouble(NeededRounds::halfWidth)
            .min()
            .orElseThrow();
    long budget = Math.max(precision.budgetMs(), ms == null ? 0 : 3 * ms / 2);
    return " --precision "
        + percent(width)
        + " --budget "
        + (budget + MINUTE_MS - 1) / MINUTE_MS
        + "m";
  }

  /** Two digits, not more than {@code share}. */
  private static String percent(double share) {
    return new BigDecimal(100 * share)
            .round(new MathContext(2, RoundingMode.DOWN))
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }
}
