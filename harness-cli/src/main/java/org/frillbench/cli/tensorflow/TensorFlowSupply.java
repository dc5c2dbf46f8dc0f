package org.frillbench.cli.tensorflow;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.frillbench.cli.progress.Work;

/** TensorFlow for all of a command, fetched when the first of them needs it. */
public final class TensorFlowSupply implements Supplier<TensorFlowRuntime> {

  private final boolean offline;
  private final StepProgress progress;
  private final BooleanSupplier interrupted;
  private TensorFlowRuntime runtime;

  /**
   * TensorFlow, not yet fetched.
   *
   * @param offline whether nothing may be fetched
   * @param interrupted asked now and then; once true, a transfer is given up
   */
  public TensorFlowSupply(boolean offline, StepProgress progress, BooleanSupplier interrupted) {
    this.offline = offline;
    this.progress = progress;
    this.interrupted = interrupted;
  }

  @Override
  public synchronized TensorFlowRuntime get() {
    if (runtime == null) {
      runtime = TensorFlowRuntime.open(offline, listener(), interrupted);
    }
    return runtime;
  }

  private TensorFlowListener listener() {
    return new TensorFlowListener() {

      private Work work;

      @Override
      public void note(String sentence) {
        progress.note(sentence);
      }

      @Override
      public synchronized void fetched(long bytes, long all) {
        if (work == null) {
          work = progress.fetching("fetching TensorFlow", all);
          work.begin("");
        }
        work.reached(bytes);
      }
    };
  }
}
