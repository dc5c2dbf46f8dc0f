package org.frillbench.cli.tensorflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.frillbench.results.document.NumberText;

/** Reports how much of all libraries has come, and gives up when the user wants it. */
final class FetchProgress extends AbstractTransferListener {

  private static final int STEPS = 10;

  private final long all;
  private final TensorFlowListener listener;
  private final BooleanSupplier interrupted;
  private final Map<String, Long> come = new ConcurrentHashMap<>();
  private long reported;

  /**
   * Progress of a transfer.
   *
   * @param all bytes of all libraries
   */
  FetchProgress(long all, TensorFlowListener listener, BooleanSupplier interrupted) {
    this.all = all;
    this.listener = listener;
    this.interrupted = interrupted;
  }

  @Override
  public void transferProgressed(TransferEvent event) throws TransferCancelledException {
    if (interrupted.getAsBoolean()) {
      throw new TransferCancelledException();
    }
    String name = event.getResource().getResourceName();
    if (name.endsWith(".jar")) {
      come.put(name, event.getTransferredBytes());
      report();
    }
  }

  private synchronized void report() {
    long bytes = come.values().stream().mapToLong(each -> each).sum();
    String line =
        "fetching TensorFlow, "
            + NumberText.mebibytes(bytes)
            + " of "
            + NumberText.mebibytes(all)
            + " MiB";
    long step = STEPS * bytes / Math.max(1, all);
    if (step > reported) {
      reported = step;
      listener.step(line);
    } else {
      listener.state(line);
    }
  }
}
