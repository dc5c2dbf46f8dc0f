package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.timing.Ticker;

/**
 * How long the trials to come may take: as long as those that have ended, and as long as the device
 * had to cool before them. Trials of a large model take longer than those of a small one: each has
 * a share, and those that have ended say how long a share of 1 takes.
 */
final class TrialTimes {

  private final Ticker ticker;

  /** What is taken for a share of 1 before a trial has ended, ns; 0 if nothing is known. */
  private final long guessNs;

  private int ended;

  /** Of those that have ended. */
  private double shares;

  /** Of the present trial. */
  private double share;

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

  /**
   * A trial begins.
   *
   * @param itsShare how long it takes, as a multiple of the mean of a round's trials; over 0
   */
  void begins(double itsShare) {
    share = itsShare;
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
    shares += share;
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
    double unitNs = ended == 0 ? guessNs : measuredNs / shares;
    double presentNs = unitNs * share;
    long cooling = running ? coolingSoFar() : 0;
    long measuring = running ? ticker.nanos() - startNs - cooling : 0;
    boolean overdue = measuring >= (ended == 0 ? unitNs * trials : presentNs);
    if (unitNs == 0 || (running && overdue && (ended == 0 || trials == 1))) {
      return null;
    }
    // The shares of a whole round are as many as its trials.
    double sharesLeft = Math.max(running ? share : 0, trials + ended - shares);
    int begun = ended + (running ? 1 : 0);
    long coolNs = begun == 0 ? 0 : (cooledNs + cooling) / begun;
    // The present trial has cooled enough, or is about to: what it waits for is not known.
    int toCool = running ? trials - 1 : trials;
    double toMeasure = unitNs * sharesLeft - Math.min((double) measuring, presentNs);
    return Duration.ofNanos(Math.max(0, Math.round(toMeasure) + coolNs * toCool));
  }
}
