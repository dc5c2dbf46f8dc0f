package org.frillbench.cli.tensorflow;

import java.time.Duration;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.progress.ProgressState;
import org.frillbench.cli.progress.Unit;
import org.frillbench.cli.progress.Work;
import org.frillbench.results.document.ControlCharacters;

/** Shows the steps of work on sources. Several threads may call it. */
public final class StepProgress {

  private static final double NS_PER_SECOND = 1e9;

  private final Display display;
  private final int sources;
  private final Ticker ticker = Ticker.system();
  private final long startNs = ticker.nanos();
  private int done;

  private StepProgress(Display display, int sources) {
    this.display = display;
    this.sources = sources;
  }

  /** Progress of work on {@code sources}. */
  public static StepProgress on(Display display, int sources) {
    return new StepProgress(display, sources);
  }

  /** Something is being done for {@code source}, in a few words. */
  public synchronized void step(String source, String what) {
    long elapsedNs = ticker.nanos() - startNs;
    boolean several = sources > 1;
    boolean known = several && done > 0;
    display.phase(
        new ProgressState(
            what,
            source,
            null,
            0,
            several ? done : 0,
            several ? sources : 0,
            Unit.MODELS,
            Duration.ofNanos(elapsedNs),
            known ? Duration.ofNanos(elapsedNs / done * (sources - done)) : null,
            known ? done / (elapsedNs / NS_PER_SECOND) : 0));
  }

  /** Bytes that are fetched before the work can go on. */
  Work fetching(String what, long bytes) {
    return Work.on(display, what, bytes, Unit.BYTES);
  }

  /** The work on a source has ended; {@code outcome} stays on the screen. */
  public synchronized void ended(String source, String outcome) {
    done++;
    line(counted() + source + ": " + outcome);
  }

  /** A sentence that the user must see. */
  public void note(String sentence) {
    line(Console.NAMED + sentence);
  }

  private void line(String text) {
    display.lines().println(ControlCharacters.of(text));
  }

  private String counted() {
    return sources == 1 ? "" : "[" + done + "/" + sources + "] ";
  }

  /** Leaves the terminal's line free. */
  public void end() {
    display.clear();
  }
}
