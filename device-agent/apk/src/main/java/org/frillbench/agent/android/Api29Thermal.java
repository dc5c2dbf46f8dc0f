package org.frillbench.agent.android;

import android.content.Context;
import android.os.PowerManager;

/** The thermal status that Android reports from API 29 on. */
final class Api29Thermal {

  private Api29Thermal() {}

  /** 0 (none) to 6 (shutdown); null without a power service. */
  static Integer status(Context context) {
    PowerManager power = (PowerManager) context.getSystemService(Context.POWER_SERVICE);
    return power == null ? null : Integer.valueOf(power.getCurrentThermalStatus());
  }
}
