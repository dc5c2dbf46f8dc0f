package org.frillbench.cli.device;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.timing.Ticker;

/**
 * Closes a socket whose exchange does not come to its end: where no message passes for too long,
 * where all of them together take too long for their bytes, or where the user wants no more. A
 * blocking read has a limit of its own, a blocking write has none.
 */
final class ExchangeWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(50);
  private static final Ticker TICKER = Ticker.system();

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "exchange-watch");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * How long an exchange may take.
   *
   * @param stall between two messages that pass
   * @param total altogether, besides the time for its bytes
   * @param bytesPerSecond the slowest rate of bytes that is put up with
   */
  record Limits(Duration stall, Duration total, long bytesPerSecond) {

    /** For an exchange of a few bytes. */
    static Limits within(Duration total) {
      return new Limits(total, total, Long.MAX_VALUE);
    }
  }

  private final Closeable socket;
  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final long start = TICKER.nanos();
  private final Future<?> watching;
  private volatile long last = start;
  private final AtomicLong bytes = new AtomicLong();
  private volatile String objection;

  ExchangeWatch(Closeable socket, Limits limits, BooleanSupplier cancelled) {
    this.socket = socket;
    this.limits = limits;
    this.cancelled = cancelled;
    this.watching =
        WATCH.scheduleWithFixedDelay(
            this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The exchange ended because it was closed from here; the message is the reason. */
  static final class OverdueException extends IOException {

    private static final long serialVersionUID = 1L;

    OverdueException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** A message has passed. */
  void passed(int length) {
    bytes.addAndGet(length);
    last = TICKER.nanos();
  }

  private void look() {
    String found = objection();
    if (found != null && objection == null) {
      objection = found;
      try {
        socket.close();
      } catch (IOException e) {
        // A socket that cannot be closed is of no use to anybody either.
        return;
      }
    }
  }

  private String objection() {
    if (cancelled.getAsBoolean()) {
      return "interrupted";
    }
    long now = TICKER.nanos();
    if (now - last > limits.stall.toNanos()) {
      return "nothing passed for " + limits.stall.toSeconds() + " s";
    }
    double most = limits.total.toSeconds() + bytes.doubleValue() / limits.bytesPerSecond;
    return (now - start) / 1e9 > most
        ? bytes + " bytes took over " + Math.round(most) + " s"
        : null;
  }

  /** What ended the exchange: {@code failure}, or the reason for which it was closed from here. */
  IOException explained(IOException failure) {
    return objection == null ? failure : new OverdueException(objection, failure);
  }

  @Override
  public void close() {
    watching.cancel(false);
  }
}
