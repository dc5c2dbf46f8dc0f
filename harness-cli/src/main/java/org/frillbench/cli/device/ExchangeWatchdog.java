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
 * Closes a socket whose exchange exceeds its limits: where no message passes for too long, where
 * all of them together take too long for their bytes, or where the exchange is cancelled. It is
 * needed because a blocking write, unlike a read, has no timeout of its own.
 */
final class ExchangeWatchdog implements AutoCloseable {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
  private static final Ticker TICKER = Ticker.system();

  private static final ScheduledExecutorService SCHEDULER =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "exchange-watchdog");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * The time limits of an exchange.
   *
   * @param stall the longest time between two messages
   * @param total the longest time of the whole exchange, besides the time for its bytes
   * @param bytesPerSecond the lowest rate; each byte prolongs the exchange by its reciprocal
   */
  record Limits(Duration stall, Duration total, long bytesPerSecond) {

    /** The limits of an exchange of a few bytes. */
    static Limits within(Duration total) {
      return new Limits(total, total, Long.MAX_VALUE);
    }
  }

  private final Closeable socket;
  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final long start = TICKER.nanos();
  private final Future<?> polling;
  private volatile long lastMessage = start;
  private final AtomicLong bytes = new AtomicLong();
  private volatile String reason;

  ExchangeWatchdog(Closeable socket, Limits limits, BooleanSupplier cancelled) {
    this.socket = socket;
    this.limits = limits;
    this.cancelled = cancelled;
    this.polling =
        SCHEDULER.scheduleWithFixedDelay(
            this::poll, POLL_INTERVAL.toMillis(), POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The exchange was closed by its watchdog; the message is the reason. */
  static final class TimedOutException extends IOException {

    private static final long serialVersionUID = 1L;

    TimedOutException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** Reports a message of {@code length} bytes of content, in either direction. */
  void passed(int length) {
    bytes.addAndGet(length);
    lastMessage = TICKER.nanos();
  }

  private void poll() {
    String found = exceeded();
    if (found != null && reason == null) {
      reason = found;
      try {
        socket.close();
      } catch (IOException e) {
        // A socket that cannot be closed cannot be used either.
        return;
      }
    }
  }

  /** The limit that is exceeded, in words; null while none is. */
  private String exceeded() {
    if (cancelled.getAsBoolean()) {
      return "interrupted";
    }
    long now = TICKER.nanos();
    if (now - lastMessage > limits.stall.toNanos()) {
      return "nothing was transferred for " + limits.stall.toSeconds() + " s";
    }
    double most = limits.total.toSeconds() + bytes.doubleValue() / limits.bytesPerSecond;
    return (now - start) / 1e9 > most
        ? bytes + " bytes took over " + Math.round(most) + " s"
        : null;
  }

  /** The cause of the exchange's end: {@code failure}, or that the watchdog closed the socket. */
  IOException explained(IOException failure) {
    return reason == null ? failure : new TimedOutException(reason, failure);
  }

  @Override
  public void close() {
    polling.cancel(false);
  }
}
