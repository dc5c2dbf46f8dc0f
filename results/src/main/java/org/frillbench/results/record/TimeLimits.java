package org.frillbench.results.record;

/**
 * How long a run waits for its target.
 *
 * @param trialMs until a trial without a report has failed, ms
 * @param reconnectMs until a device that is lost has to be back, ms; absent where none can be lost
 * @param coolDownMs how long a trial waits at most for a hot device to cool, ms; absent where
 *     nothing is cooled
 */
public record TimeLimits(
    long trialMs, @MayBeAbsent Long reconnectMs, @MayBeAbsent Long coolDownMs) {
  public TimeLimits {
    Check.atLeastOne(trialMs, "trialMs");
    Check.that(reconnectMs == null || reconnectMs >= 0, "reconnectMs is negative");
    Check.that(coolDownMs == null || coolDownMs >= 0, "coolDownMs is negative");
  }
}
