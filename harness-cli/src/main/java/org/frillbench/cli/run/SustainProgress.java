package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.Window;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.progress.ProgressState;
import org.frillbench.cli.progress.Unit;
import org.frillbench.cli.progress.Work;
import org.frillbench.results.document.NumberText;

/** Shows how a sustained run gets on: its time so far, and the median of the latest window. */
final class SustainProgress implements AutoCloseable {

  private static final long NS_PER_SECOND = 1_000_000_000;

  private final Display display;
  private final long seconds;
  private final Ticker ticker = Ticker.system();
  private final long startNs = ticker.nanos();
  private long done;
  private String latest = "";

  /**
   * For one run.
   *
   * @param forNs how long it lasts, ns
   */
  SustainProgress(Display display, long forNs) {
    this.display = display;
    this.seconds = Math.max(1, forNs / NS_PER_SECOND);
  }

  /** A step outside the windows begins, in a few words. */
  void step(String what) {
    if (what.indexOf(' ') > 0 && !what.equals(latest)) {
      display.phase(state(what));
    } else {
      display.update(state(what));
    }
    latest = what;
  }

  /** Counted work before the run, which takes its own time afterwards. */
  Work work(String phase, long total, Unit unit) {
    return Work.on(display, phase, total, unit, Duration.ofSeconds(seconds));
  }

  /** A window has ended. */
  void window(Window window) {
    long before = done;
    done = Math.min(seconds, (window.startNs + window.ns) / NS_PER_SECOND);
    String median = "median " + NumberText.milliseconds(window.medianNs) + " ms";
    if (done > before) {
      display.ended(state(median), "");
    } else {
      display.update(state(median));
    }
  }

  private ProgressState state(String phase) {
    return new ProgressState(
        phase,
        "",
        null,
        0,
        done,
        seconds,
        Unit.SECONDS,
        Duration.ofNanos(ticker.nanos() - startNs),
        Duration.ofSeconds(seconds - done),
        0);
  }

  /** Something that the user must know. */
  void note(String sentence) {
    display.note(sentence);
  }

  @Override
  public void close() {
    display.clear();
  }
}
