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
    BatteryManager gauge = (BatteryManager) context.getSystemService(Context.BATTERY_SERVICE);
    return new DeviceState.Battery(
        level == null || scale == null || scale <= 0 ? null : Integer.valueOf(100 * level / scale),
        tenths == null ? null : Double.valueOf(tenths / 10.0),
        currentMicroamperes(gauge),
        gauge(last, gauge));
  }

  private static Integer known(Intent intent, String extra) {
    int value = intent.getIntExtra(extra, Integer.MIN_VALUE);
    return value == Integer.MIN_VALUE ? null : Integer.valueOf(value);
  }

  /** A gauge without the reading gives the least integer, one before Android 9 a zero. */
  private static Long currentMicroamperes(BatteryManager gauge) {
    return gauge == null ? null : counted(gauge, BatteryManager.BATTERY_PROPERTY_CURRENT_NOW);
  }

  private static DeviceState.Gauge gauge(Intent last, BatteryManager gauge) {
    Integer plugged = known(last, BatteryManager.EXTRA_PLUGGED);
    Integer millivolts = known(last, BatteryManager.EXTRA_VOLTAGE);
    return DeviceState.Gauge.of(
        plugged == null ? null : Boolean.valueOf(plugged == 0),
        gauge == null ? null : energyMicrowattHours(gauge),
        gauge == null ? null : counted(gauge, BatteryManager.BATTERY_PROPERTY_CHARGE_COUNTER),
        millivolts == null ? null : Long.valueOf(1000L * millivolts));
  }

  private static Long counted(BatteryManager gauge, int property) {
    int value = gauge.getIntProperty(property);
    return value == 0 || value == Integer.MIN_VALUE ? null : Long.valueOf(value);
  }

  /** Android counts nanowatt-hours, and answers the least number where it can't. */
  private static Long energyMicrowattHours(BatteryManager gauge) {
    long nanowattHours = gauge.getLongProperty(BatteryManager.BATTERY_PROPERTY_ENERGY_COUNTER);
    return nanowattHours <= 0 ? null : Long.valueOf(nanowattHours / 1000);
  }
}
