package org.frillbench.cli.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.frillbench.agent.timing.Ticker;

/** A link whose round trips are counted; it changes none of them. For one thread. */
public final class CountedLink implements DeviceLink {

  private static final Ticker TICKER = Ticker.system();

  private final DeviceLink link;
  private long count;
  private long ns;
  private long agentNs;

  /** Counts what goes through {@code link} by this way. */
  public CountedLink(DeviceLink link) {
    this.link = link;
  }

  /** The round trips so far. */
  public RoundTrips roundTrips() {
    return new RoundTrips(count, ns, agentNs);
  }

  /** So much of the time in round trips was an agent's. */
  public void ranAgent(Duration time) {
    agentNs += time.toNanos();
  }

  /** One round trip. */
  private interface Trip<T> {
    T make() throws LinkLostException;
  }

  private <T> T counted(Trip<T> trip) throws LinkLostException {
    long start = TICKER.nanos();
    try {
      return trip.make();
    } finally {
      count++;
      ns += TICKER.nanos() - start;
    }
  }

  @Override
  public String serial() {
    return link.serial();
  }

  @Override
  public String option() {
    return link.option();
  }

  @Override
  public ShellResult script(Duration limit, Consumer<String> onLine, String script)
      throws LinkLostException {
    return counted(() -> link.script(limit, onLine, script));
  }

  @Override
  public ShellResult script(Supplier<Duration> limit, Consumer<String> onLine, String script)
      throws LinkLostException {
    return counted(() -> link.script(limit, onLine, script));
  }

  @Override
  public Optional<String> push(Path local, String remote, LongConsumer onBytes)
      throws LinkLostException {
    return counted(() -> link.push(local, remote, onBytes));
  }

  @Override
  public Optional<String> pull(String remote, Path local, long mostBytes) throws LinkLostException {
    return counted(() -> link.pull(remote, local, mostBytes));
  }

  @Override
  public Optional<String> awaitReturn(Duration limit) {
    return link.awaitReturn(limit);
  }
}
