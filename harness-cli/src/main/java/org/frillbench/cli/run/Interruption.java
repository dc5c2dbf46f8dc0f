package org.frillbench.cli.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * Ctrl-C (or a polite kill) during a run: the trial is given up, what was measured is written, the
 * command says so, and only then does the process end.
 */
public final class Interruption implements AutoCloseable {

  /** Longer than any write of a run file and any cleanUpLink to a device. */
  private static final int GRACE_MILLIS = 40_000;

  private static final int HURRY_MILLIS = 100;

  private static final Ticker TICKER = Ticker.system();

  /** One process carries out one command. */
  private static final CountDownLatch COMMAND_ENDED = new CountDownLatch(1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private final Runnable hurry;
  private volatile boolean requested;
  private volatile long requestedNanos;

  private Interruption(Runnable hurry) {
    this.hurry = hurry;
  }

  /** From now on until {@link #close} the calling thread is given time to finish its work. */
  public static Interruption guard() {
    return guard(() -> {});
  }

  /**
   * The same for work that waits for child processes without asking whether the user wants it to
   * end: they are killed then, and those that it goes on to start.
   */
  public static Interruption guardKillingChildren() {
    return guard(
        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly));
  }

  private static Interruption guard(Runnable hurry) {
    Interruption interruption = new Interruption(hurry);
    try {
      Runtime.getRuntime().addShutdownHook(interruption.hook);
    } catch (IllegalStateException e) {
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted.", e);
    }
    TemporaryFiles.keepWhileEnding(true);
    return interruption;
  }

  /** Whether the user wants the run to end. */
  public boolean requested() {
    return inProgress();
  }

  /**
   * Whether this process has been asked to end. The JVM itself is asked, because what else it does
   * then, such as killing agents, begins at the same time as our own part.
   */
  public static boolean inProgress() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** Whether this process, if it is asked to end, waits for its command. */
  public static boolean isWaitedFor() {
    return TemporaryFiles.areKeptWhileEnding();
  }

  /** Waits until the user wants the run to end. */
  public void await() throws InterruptedException {
    begun.await();
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
    begun.countDown();
    try {
      if (!commandEnds()) {
        System.err.println("frill-bench: gave up waiting for the interrupted trial.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TemporaryFiles.remove();
    System.err.flush();
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
  }

  private boolean commandEnds() throws InterruptedException {
    boolean ended = false;
    for (int left = GRACE_MILLIS; !ended && left > 0; left -= HURRY_MILLIS) {
      hurry.run();
      ended = COMMAND_ENDED.await(HURRY_MILLIS, TimeUnit.MILLISECONDS);
    }
    return ended;
  }

  /** The work is finished: a process that is to end ends with its command, see {@link #ended}. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      TemporaryFiles.keepWhileEnding(false);
    } catch (IllegalStateException e) {
      // It has begun, and waits.
      return;
    }
  }

  /** The command has said all that it had to say. */
  public static void ended() {
    COMMAND_ENDED.countDown();
  }
}
