package org.frillbench.agent.android;

import android.content.Context;
import android.os.PowerManager;
import java.lang.reflect.Method;

/**
 * The thermal headroom that Android reports from API 30 on. It is called by its name, because the
 * agent is compiled for an older API.
 */
final class ThermalHeadroom {

  private static final Method METHOD = method();

  private ThermalHeadroom() {}

  private static Method method() {
    try {
      return PowerManager.class.getMethod("getThermalHeadroom", int.class);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /**
   * How near the device is to severe throttling now: 1 is there, more is beyond.
   *
   * @return null where Android has no such figure, and where it was asked less than about a second
   *     ago, which it answers by NaN
   */
  static Double now(Context context) {
    PowerManager power = (PowerManager) context.getSystemService(Context.POWER_SERVICE);
    if (METHOD == null || power == null) {
      return null;
    }
    try {
      float headroom = (Float) METHOD.invoke(power, 0);
      boolean known = !Float.isNaN(headroom) && !Float.isInfinite(headroom);
      return known ? Double.valueOf(headroom) : null;
    } catch (ReflectiveOperationException e) {
      // A service that answers by an exception has no such figure.
      return null;
    }
  }
}
