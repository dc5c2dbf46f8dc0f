package org.frillbench.cli.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * Ctrl-C (or a polite kill) during a run: the trial is given up, what was measured is written, and
 * only then does the process end.
 */
public final class Interruption implements AutoCloseable {

  /** Longer than any write of a run file and any cleanUpLink to a device. */
  private static final int GRACE_SECONDS = 40;

  private static final Ticker TICKER = Ticker.system();

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile boolean requested;
  private volatile long requestedNanos;

  private Interruption() {}

  /** From now on until {@link #close} the calling thread is given time to finish its work. */
  public static Interruption guard() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the user wants the run to end. */
  public boolean requested() {
    return requested;
  }

  /**
   * How long a command may take that has to be carried out even after Ctrl-C: a device that has
   * stopped answering must not cost what was measured on it.
   *
   * @param limit what it may take otherwise
   */
  public Duration timeLeft(Duration limit) {
    if (!requested) {
      return limit;
    }
    Duration left = DevicePolicy.CLOSING.minusNanos(TICKER.nanos() - requestedNanos);
    Duration most =
        left.compareTo(DevicePolicy.CLOSING_COMMAND) < 0 ? left : DevicePolicy.CLOSING_COMMAND;
    Duration granted =
        most.compareTo(DevicePolicy.LATE_CLOSING_COMMAND) < 0
            ? DevicePolicy.LATE_CLOSING_COMMAND
            : most;
    return granted.compareTo(limit) < 0 ? granted : limit;
  }

  private void interrupted() {
    requestedNanos = TICKER.nanos();
    requested = true;
    try {
      if (!done.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("frill-bench: gave up waiting for the interrupted trial.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TemporaryFiles.remove();
    System.err.flush();
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
  }

  /** The work is finished: a waiting process may end. */
  @Override
  public void close() {
    if (requested) {
      done.countDown();
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      done.countDown();
    }
  }
}
