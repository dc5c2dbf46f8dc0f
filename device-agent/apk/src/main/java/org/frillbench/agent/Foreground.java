package org.frillbench.agent;

import android.content.Context;
import android.content.Intent;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.android.PhoneProbe;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.wire.Failure;

/** The agent's place before the user: asked for, waited for, and watched. */
final class Foreground implements PhoneProbe.Stage {

  /** Over a lock screen Android resumes an activity, pauses it, and then resumes it for good. */
  private static final long STEADY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final int limitSeconds;
  private final Ticker ticker = Ticker.system();
  private TrialActivity shown;
  private long resumedNanos;
  private int pauses;

  /** A place that is given up when the device has not granted it after so long. */
  Foreground(int limitSeconds) {
    this.limitSeconds = limitSeconds;
  }

  /**
   * Brings the activity up and waits until it has been there for a while without a pause.
   *
   * @throws EngineException if the device does not show it
   */
  void take(Context context, boolean sustained) throws EngineException {
    context.startActivity(
        new Intent(context, TrialActivity.class)
            .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_NO_ANIMATION)
            .putExtra(TrialActivity.SUSTAINED, sustained));
    try {
      if (awaitSteady()) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new EngineException(
        Failure.Kind.FOREGROUND,
        "the device did not bring the agent to the foreground within "
            + limitSeconds
            + " s: turn its screen on, unlock it and close what is on top");
  }

  private synchronized boolean awaitSteady() throws InterruptedException {
    long deadline = ticker.nanos() + TimeUnit.SECONDS.toNanos(limitSeconds);
    while (true) {
      long now = ticker.nanos();
      long steadyIn = shown == null ? Long.MAX_VALUE : resumedNanos + STEADY_NANOS - now;
      if (steadyIn <= 0) {
        return true;
      }
      if (now >= deadline) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.min(steadyIn, deadline - now));
    }
  }

  synchronized void resumed(TrialActivity activity) {
    shown = activity;
    resumedNanos = ticker.nanos();
    notifyAll();
  }

  synchronized void paused() {
    shown = null;
    pauses++;
    notifyAll();
  }

  @Override
  public synchronized boolean foreground() {
    return shown != null;
  }

  @Override
  public synchronized int pauses() {
    return pauses;
  }

  @Override
  public synchronized Boolean sustainedPerformance() {
    return shown == null ? null : shown.sustainedPerformance();
  }
}
