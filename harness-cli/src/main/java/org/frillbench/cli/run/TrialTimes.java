package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.timing.Ticker;

/**
 * How long the trials to come may take: as long as those that have ended, and as long as the device
 * had to cool before them.
 */
final class TrialTimes {

  private final Ticker ticker;

  /** What is taken for a trial before one has ended, ns; 0 if nothing is known. */
  private final long guessNs;

  private int ended;
  private long measuredNs;
  private long cooledNs;
  private boolean running;
  private long startNs;
  private long coolingSinceNs = -1;

  /** Of the present trial. */
  private long coolingNs;

  /**
   * No trial as yet.
   *
   * @param guess how long a trial may take; zero if nothing is known
   */
  TrialTimes(Ticker ticker, Duration guess) {
    this.ticker = ticker;
    this.guessNs = guess.toNanos();
  }

  /** A trial begins. */
  void begins() {
    startNs = ticker.nanos();
    running = true;
    coolingNs = 0;
    coolingSinceNs = -1;
  }

  /** Whether the present trial waits for the device to cool. */
  void cooling(boolean now) {
    if (now && coolingSinceNs < 0) {
      coolingSinceNs = ticker.nanos();
    } else if (!now) {
      coolingNs = coolingSoFar();
      coolingSinceNs = -1;
    }
  }

  private long coolingSoFar() {
    return coolingNs + (coolingSinceNs < 0 ? 0 : ticker.nanos() - coolingSinceNs);
  }

  /** The present trial has ended. */
  void ends() {
    cooling(false);
    measuredNs += ticker.nanos() - startNs - coolingNs;
    cooledNs += coolingNs;
    ended++;
    running = false;
    coolingNs = 0;
  }

  /**
   * How long {@code trials} may take, the present one among them.
   *
   * @return null if nothing is known, or if they were expected to have ended by now
   */
  Duration left(int trials) {
    if (trials == 0) {
      return Duration.ZERO;
    }
    long trialNs = ended == 0 ? guessNs : measuredNs / ended;
    long cooling = running ? coolingSoFar() : 0;
    long measuring = running ? ticker.nanos() - startNs - cooling : 0;
    boolean overdue = measuring >= (ended == 0 ? trialNs * trials : trialNs);
    if (trialNs == 0 || (overdue && (ended == 0 || trials == 1))) {
      return null;
    }
    int begun = ended + (running ? 1 : 0);
    long coolNs = begun == 0 ? 0 : (cooledNs + cooling) / begun;
    // The present trial has cooled enough, or is about to: what it waits for is not known.
    int toCool = running ? trials - 1 : trials;
    return Duration.ofNanos(
        Math.max(0, trialNs * trials - Math.min(measuring, trialNs) + coolNs * toCool));
  }
}
