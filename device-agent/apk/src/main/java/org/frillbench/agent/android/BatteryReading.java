package org.frillbench.agent.android;

import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.BatteryManager;
import org.frillbench.agent.wire.DeviceState;

/** The battery, from the last broadcast about it and from its gauge. */
final class BatteryReading {

  private BatteryReading() {}

  /** Null where there is no battery. */
  static DeviceState.Battery of(Context context) {
    // A receiver of null takes what was broadcast last and registers nothing.
    Intent last = context.registerReceiver(null, new IntentFilter(Intent.ACTION_BATTERY_CHANGED));
    if (last == null || !last.getBooleanExtra(BatteryManager.EXTRA_PRESENT, true)) {
      return null;
    }
    Integer level = known(last, BatteryManager.EXTRA_LEVEL);
    Integer scale = known(last, BatteryManager.EXTRA_SCALE);
    Integer tenths = known(last, BatteryManager.EXTRA_TEMPERATURE);
    return new DeviceState.Battery(
        level == null || scale == null || scale <= 0 ? null : Integer.valueOf(100 * level / scale),
        tenths == null ? null : Double.valueOf(tenths / 10.0),
        currentMicroamperes(context));
  }

  private static Integer known(Intent intent, String extra) {
    int value = intent.getIntExtra(extra, Integer.MIN_VALUE);
    return value == Integer.MIN_VALUE ? null : Integer.valueOf(value);
  }

  /** A gauge that can't tell answers the least integer, one before Android 9 a zero. */
  private static Long currentMicroamperes(Context context) {
    BatteryManager gauge = (BatteryManager) context.getSystemService(Context.BATTERY_SERVICE);
    if (gauge == null) {
      return null;
    }
    int current = gauge.getIntProperty(BatteryManager.BATTERY_PROPERTY_CURRENT_NOW);
    return current == 0 || current == Integer.MIN_VALUE ? null : Long.valueOf(current);
  }
}
