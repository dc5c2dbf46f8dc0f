package org.frillbench.cli.run;

import java.util.Collection;
import java.util.function.LongConsumer;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.progress.Unit;
import org.frillbench.cli.progress.Work;

/** Shows how files are pushed to a device: all of them on one bar, with its rate. */
final class PushedFiles {

  private final Work work;
  private LongConsumer part = bytes -> {};
  private long bytes;

  private PushedFiles(Work work) {
    this.work = work;
  }

  /** Makes counted work. */
  interface Maker {
    Work work(String phase, long total, Unit unit);
  }

  /** Nothing of {@code files} is pushed as yet. */
  static PushedFiles of(Collection<TrialFile> files, Maker maker) {
    long bytes = files.stream().mapToLong(TrialFile::bytes).sum();
    return new PushedFiles(maker.work("pushing", bytes, Unit.BYTES));
  }

  /**
   * The next file follows.
   *
   * @return receives how many of its bytes have been pushed
   */
  LongConsumer begin(TrialFile file) {
    // A file that the device had, or that was refused, counts as a whole.
    part.accept(bytes);
    work.begin(file.name());
    bytes = file.bytes();
    part = work.part();
    return part;
  }
}
