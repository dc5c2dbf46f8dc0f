package org.frillbench.cli.tensorflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/** Reports how much of all libraries has been fetched, and gives up when the user wants it. */
final class FetchProgress extends AbstractTransferListener {

  private final long all;
  private final TensorFlowListener listener;
  private final BooleanSupplier interrupted;
  private final Map<String, Long> fetched = new ConcurrentHashMap<>();

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
      fetched.put(name, event.getTransferredBytes());
      listener.fetched(fetched.values().stream().mapToLong(each -> each).sum(), all);
    }
  }
}
