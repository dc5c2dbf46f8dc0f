package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.progress.ProgressState;
import org.frillbench.cli.progress.Unit;
import org.frillbench.cli.progress.Work;
import org.frillbench.cli.session.CoolDown;

/** Shows how a run gets on: its trials, and what is done around them. */
public final class Progress implements AutoCloseable {

  private static final String BETWEEN = ": ";

  private final Display display;
  private final Ticker ticker;
  private final long startNs;
  private final TrialTimes times;
  private int trials;
  private int done;
  private String candidate;
  private int round;
  private String latest = "";

  private Progress(Display display, int trials, Duration guess, Ticker ticker) {
    this.display = display;
    this.trials = trials;
    this.ticker = ticker;
    this.startNs = ticker.nanos();
    this.times = new TrialTimes(ticker, guess.dividedBy(Math.max(1, trials)));
  }

  /**
   * Progress of {@code trials} trials.
   *
   * @param guess how long all of them may take, for as long as nothing better is known
   */
  public static Progress on(Display display, int trials, Duration guess) {
    return on(display, trials, guess, Ticker.system());
  }

  static Progress on(Display display, int trials, Duration guess, Ticker ticker) {
    return new Progress(display, trials, guess, ticker);
  }

  /**
   * A step begins, for example {@code warm-up} in a trial, or {@code pushing: NAME}.
   *
   * @param what a phase, and after a colon what it is done to, or why
   */
  public void step(String what) {
    int colon = what.indexOf(BETWEEN);
    String phase = colon < 0 ? what : what.substring(0, colon);
    times.cooling(phase.equals(CoolDown.PHASE));
    ProgressState state = state(phase, colon < 0 ? "" : what.substring(colon + BETWEEN.length()));
    // The agent's own steps are single words that come in every trial.
    boolean usual = candidate != null && phase.indexOf(' ') < 0;
    if (usual || what.equals(latest)) {
      display.update(state);
    } else {
      display.phase(state);
    }
    latest = what;
  }

  /** Counted work before the trials begins, whose time is added to theirs. */
  public Work work(String phase, long total, Unit unit) {
    return Work.on(display, phase, total, unit, times.left(trials - done));
  }

  /** So many trials more than were planned at first. */
  public void grow(int more) {
    trials += more;
  }

  /** Trial {@code number}, counted from 1, begins; it takes about as long as any other. */
  public void trial(int number, String name, int itsRound) {
    trial(number, name, itsRound, 1);
  }

  /**
   * Trial {@code number}, counted from 1, begins.
   *
   * @param share how long it takes, as a multiple of the mean of its round's trials; over 0
   */
  void trial(int number, String name, int itsRound, double share) {
    // Those before it may have been measured before the run was resumed.
    done = number - 1;
    candidate = name;
    round = itsRound;
    latest = "";
    times.begins(share);
    display.candidate(state("start", ""));
  }

  /** Trial {@code number} has ended, in whatever way. */
  public void ended(int number, String outcome) {
    times.ends();
    done = number;
    display.ended(state("ended", ""), outcome);
  }

  /** Something that the user must know. */
  public void note(String sentence) {
    display.note(sentence);
  }

  private ProgressState state(String phase, String detail) {
    return new ProgressState(
        phase,
        detail,
        candidate,
        round,
        done,
        trials,
        Unit.TRIALS,
        Duration.ofNanos(ticker.nanos() - startNs),
        times.left(trials - done),
        0);
  }

  @Override
  public void close() {
    display.clear();
  }
}
