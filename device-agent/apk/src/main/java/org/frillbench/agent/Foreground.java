package org.frillbench.agent;

import android.content.Context;
import android.content.Intent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.android.PhoneProbe;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.wire.Failure;

/** The agent's place before the user: asked for, waited for, and watched. */
final class Foreground implements PhoneProbe.Stage {

  private final int patienceSeconds;
  private final CountDownLatch resumed = new CountDownLatch(1);
  private volatile TrialActivity shown;

  /** A place that is given up when the device has not granted it after so long. */
  Foreground(int patienceSeconds) {
    this.patienceSeconds = patienceSeconds;
  }

  /**
   * Brings the activity up and waits until it is there.
   *
   * @throws EngineException if the device does not show it
   */
  void take(Context context, boolean sustained) throws EngineException {
    context.startActivity(
        new Intent(context, TrialActivity.class)
            .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_NO_ANIMATION)
            .putExtra(TrialActivity.SUSTAINED, sustained));
    try {
      if (resumed.await(patienceSeconds, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new EngineException(
        Failure.Kind.FOREGROUND,
        "the device did not bring the agent to the foreground within "
            + patienceSeconds
            + " s: turn its screen on, unlock it and close what lies on top");
  }

  void resumed(TrialActivity activity) {
    shown = activity;
    resumed.countDown();
  }

  void paused() {
    shown = null;
  }

  @Override
  public boolean foreground() {
    return shown != null;
  }

  @Override
  public Boolean sustainedPerformance() {
    TrialActivity activity = shown;
    return activity == null ? null : activity.sustainedPerformance();
  }
}
