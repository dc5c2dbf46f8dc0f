package org.frillbench.agent;

import android.app.Activity;
import android.content.Context;
import android.os.PowerManager;

/** The mode in which a phone promises steady clocks rather than high ones, from API 24 on. */
final class Api24SustainedPerformance {

  private Api24SustainedPerformance() {}

  /** Turns it on for an activity's window; false where the phone has no such mode. */
  static boolean on(Activity activity) {
    PowerManager power = (PowerManager) activity.getSystemService(Context.POWER_SERVICE);
    if (power == null || !power.isSustainedPerformanceModeSupported()) {
      return false;
    }
    activity.getWindow().setSustainedPerformanceMode(true);
    return true;
  }
}
