package org.frillbench.cli.generate;

import java.io.PrintStream;
import java.util.List;
import org.frillbench.results.document.NumberText;

/**
 * Tells a user how many files are written: a line a file, or one redrawn line on a terminal. The
 * threads that write call it.
 */
final class GenerationProgress {

  private static final String TO_LINE_START = "\r\u001b[2K";

  private final PrintStream err;
  private final boolean terminal;
  private final int files;
  private int done;

  GenerationProgress(PrintStream err, boolean terminal, int files) {
    this.err = err;
    this.terminal = terminal;
    this.files = files;
  }

  /** Says what is about to be written, and what is there already. */
  synchronized void announce(List<GeneratedModel> toWrite) {
    long bytes = toWrite.stream().mapToLong(model -> model.image().bytes()).sum();
    int there = files - toWrite.size();
    err.println(
        count(toWrite.size())
            + " to write, "
            + NumberText.mebibytes(bytes)
            + " MiB"
            + (there == 0 ? "." : "; " + count(there) + " there already."));
    done = there;
  }

  synchronized void written(GeneratedModel model) {
    done++;
    String line = "[" + done + "/" + files + "] " + model.name();
    if (terminal) {
      err.print(TO_LINE_START + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  /** Leaves the terminal's line free. */
  synchronized void end() {
    if (terminal) {
      err.print(TO_LINE_START);
      err.flush();
    }
  }

  /** How far it came, in words: {@code 37 of 145 files}. */
  synchronized String soFar() {
    return done + " of " + count(files);
  }

  private static String count(int files) {
    return files == 1 ? "1 file" : files + " files";
  }
}
