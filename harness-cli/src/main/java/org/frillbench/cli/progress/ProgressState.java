package org.frillbench.cli.progress;

import java.time.Duration;

/**
 * How far some work has come.
 *
 * @param phase what is being done, in a few words: {@code warm-up}
 * @param detail what it is done to, or why; may be empty, and is shortened first
 * @param candidate the candidate of the present trial; null outside trials
 * @param round the round of the present trial, from 1; 0 outside rounds
 * @param done how much is done, 0 to {@code total}
 * @param total how much there is to do; 0 if that is unknown or nothing is counted
 * @param unit what {@code done} and {@code total} count
 * @param elapsed since the work began
 * @param left about how much longer it takes; null if that is unknown
 * @param perSecond how much is done a second; 0 if that is unknown or means nothing
 */
public record ProgressState(
    String phase,
    String detail,
    String candidate,
    int round,
    long done,
    long total,
    Unit unit,
    Duration elapsed,
    Duration left,
    double perSecond) {

  /** The same in another phase. */
  ProgressState in(String otherPhase) {
    return new ProgressState(
        otherPhase, detail, candidate, round, done, total, unit, elapsed, left, perSecond);
  }
}
