package org.frillbench.cli.generate;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.progress.ProgressState;
import org.frillbench.cli.progress.Unit;
import org.frillbench.results.document.NumberText;

/** Shows how many files are written. The threads that write call it. */
final class GenerationProgress {

  private static final double NS_PER_SECOND = 1e9;

  private final Display display;
  private final int files;
  private final Ticker ticker = Ticker.system();
  private final long startNs = ticker.nanos();
  private int there;
  private int done;
  private long bytes;
  private long written;

  GenerationProgress(Display display, int files) {
    this.display = display;
    this.files = files;
  }

  /** Says what is about to be written, and what is there already. */
  synchronized void announce(List<GeneratedModel> toWrite) {
    bytes = toWrite.stream().mapToLong(model -> model.image().bytes()).sum();
    there = files - toWrite.size();
    lines()
        .println(
            NumberText.counted(toWrite.size(), "file")
                + " to write, "
                + NumberText.mebibytes(bytes)
                + " MiB"
                + (there == 0
                    ? "."
                    : "; " + NumberText.counted(there, "file") + " there already."));
    done = there;
  }

  synchronized void written(GeneratedModel model) {
    done++;
    written += model.image().bytes();
    Duration elapsed = Duration.ofNanos(ticker.nanos() - startNs);
    double seconds = Math.max(1, elapsed.toNanos()) / NS_PER_SECOND;
    // Files differ in size: bytes tell better than their number how long the others take.
    Duration left =
        Duration.ofNanos((long) ((double) elapsed.toNanos() * (bytes - written) / written));
    display.ended(
        new ProgressState(
            "writing",
            model.name(),
            null,
            0,
            done,
            files,
            Unit.FILES,
            elapsed,
            left,
            (done - there) / seconds),
        "");
  }

  /** For lines that stay. */
  PrintStream lines() {
    return display.lines();
  }

  /** Leaves the terminal's line free. */
  void end() {
    display.clear();
  }

  /** How far it came, in words: {@code 37 of 145 files}. */
  synchronized String soFar() {
    return done + " of " + NumberText.counted(files, "file");
  }
}
