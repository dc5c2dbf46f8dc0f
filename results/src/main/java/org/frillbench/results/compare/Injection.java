package org.frillbench.results.compare;

import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;

/**
 * What a slowdown put into the new side's real samples does to one candidate's verdict.
 *
 * @param candidate its name
 * @param baseSettings how it ran on the base side
 * @param newSettings how it ran on the new side
 * @param firesFrom the further slowdown from which it is called regressed, 0.07 for 7 %; 0 where it
 *     is already
 * @param below a smaller slowdown that was put in
 * @param verdictBelow what was said then
 * @param above a larger one
 * @param verdictAbove what was said then
 */
public record Injection(
    String candidate,
    Settings baseSettings,
    Settings newSettings,
    double firesFrom,
    double below,
    @MayBeAbsent Verdict verdictBelow,
    double above,
    @MayBeAbsent Verdict verdictAbove) {

  /** How far from the expected size the samples are tried: 1 %. */
  private static final double STEP = 0.01;

  /**
   * Puts slowdowns into {@code pair}, which has a ratio and a verdict.
   *
   * <p>All samples grow by one factor, and so does every interval's end: where the lower one meets
   * the threshold is known beforehand, and tried on both sides through the samples themselves.
   */
  static Injection into(Pair pair, VerdictRule rule) {
    double low = pair.ratio().low(rule.sharedLevel());
    double from = Math.max(0, (1 + rule.threshold()) / low - 1);
    double below = Math.max(0, from - STEP);
    double above = from + STEP;
    return new Injection(
        pair.base().name(),
        pair.base().settings(),
        pair.newer().settings(),
        from,
        below,
        at(below, pair, rule),
        above,
        at(above, pair, rule));
  }

  private static Verdict at(double slowdown, Pair pair, VerdictRule rule) {
    return rule.on(pair.slowed(1 + slowdown).ratio()).orElse(null);
  }

  /** Whether the verdict fired above, and only there unless it fires already. */
  public boolean proven() {
    return verdictAbove == Verdict.REGRESSED
        && (firesFrom == 0 || verdictBelow != Verdict.REGRESSED);
  }
}
