package org.frillbench.cli.device;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.timing.Ticker;

/** Waits for a lost device to take commands again. */
final class Reconnection {

  private static final Ticker TICKER = Ticker.system();

  private final DeviceProvider provider;
  private final DeviceEndpoint endpoint;
  private final DeviceLink link;

  Reconnection(DeviceProvider provider, DeviceEndpoint endpoint, DeviceLink link) {
    this.provider = provider;
    this.endpoint = endpoint;
    this.link = link;
  }

  /**
   * Waits for at most {@code limit}, or until {@code cancelled}.
   *
   * @return empty when the device takes commands; otherwise the last state that adb reported
   */
  Optional<String> await(Duration limit, BooleanSupplier cancelled) {
    long start = TICKER.nanos();
    String state;
    do {
      provider.restartServer();
      state =
          endpoint.listed().map(is -> "adb calls it " + is.state()).orElse("adb does not list it");
      if (takesCommands()) {
        return Optional.empty();
      }
      try {
        provider.awaitChange(DevicePolicy.RETURN_POLL_INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("the wait was interrupted");
      }
    } while (!cancelled.getAsBoolean() && TICKER.nanos() - start < limit.toNanos());
    return Optional.of(state);
  }

  private boolean takesCommands() {
    try {
      return endpoint.listed().filter(AttachedDevice::online).isPresent()
          && link.shell(DevicePolicy.LIVENESS, "true").ok();
    } catch (LinkLostException e) {
      return false;
    }
  }
}
