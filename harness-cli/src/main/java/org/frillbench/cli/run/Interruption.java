package org.frillbench.cli.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * Ctrl-C (or a polite kill) during a run: the trial is given up, what was measured is written, and
 * only then does the process end.
 */
public final class Interruption implements AutoCloseable {

  /** Longer than any write of a run file and any farewell to a device. */
  private static final int GRACE_SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile boolean requested;

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

  private void interrupted() {
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
