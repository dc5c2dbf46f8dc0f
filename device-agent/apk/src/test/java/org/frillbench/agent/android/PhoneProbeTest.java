package org.frillbench.agent.android;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import android.app.Application;
import android.content.Context;
import android.content.Intent;
import android.os.BatteryManager;
import android.os.Build;
import android.os.PowerManager;
import java.io.File;
import org.frillbench.agent.AndroidRunner;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.wire.DeviceState;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowBatteryManager;
import org.robolectric.shadows.ShadowPowerManager;

@RunWith(AndroidRunner.class)
@Config(sdk = {25, 29, 35})
public final class PhoneProbeTest {

  @Rule public TemporaryFolder empty = new TemporaryFolder();

  private final Application app = RuntimeEnvironment.getApplication();

  private static final PhoneProbe.Stage STAGE =
      new PhoneProbe.Stage() {
        @Override
        public boolean foreground() {
          return false;
        }

        @Override
        public int pauses() {
          return 2;
        }

        @Override
        public Boolean sustainedPerformance() {
          return null;
        }
      };

  private PhoneProbe probe() {
    LinuxProbe silent = new LinuxProbe(empty.getRoot());
    return new PhoneProbe(new ArtProbe(silent, new File("/none.apk")), app, STAGE);
  }

  @SuppressWarnings("deprecation")
  private void broadcast(Intent battery) {
    app.sendStickyBroadcast(battery.setAction(Intent.ACTION_BATTERY_CHANGED));
  }

  @Test
  public void theBatteryIsWhatWasBroadcastLast() {
    broadcast(
        new Intent()
            .putExtra(BatteryManager.EXTRA_LEVEL, 40)
            .putExtra(BatteryManager.EXTRA_SCALE, 50)
            .putExtra(BatteryManager.EXTRA_TEMPERATURE, 305)
            .putExtra(BatteryManager.EXTRA_PLUGGED, 0)
            .putExtra(BatteryManager.EXTRA_VOLTAGE, 3_850));
    BatteryManager gauge = (BatteryManager) app.getSystemService(Context.BATTERY_SERVICE);
    ShadowBatteryManager shadow = Shadow.extract(gauge);
    shadow.setIntProperty(BatteryManager.BATTERY_PROPERTY_CURRENT_NOW, -412_000);
    shadow.setIntProperty(BatteryManager.BATTERY_PROPERTY_CHARGE_COUNTER, 2_500_000);
    shadow.setLongProperty(BatteryManager.BATTERY_PROPERTY_ENERGY_COUNTER, 9_625_000_000L);
    DeviceState.Battery battery = probe().state().battery;
    assertEquals(Integer.valueOf(80), battery.levelPercent);
    assertEquals(Double.valueOf(30.5), battery.temperatureCelsius);
    assertEquals(Long.valueOf(-412_000), battery.currentMicroamperes);
    assertEquals(true, battery.gauge.discharging);
    assertEquals(Long.valueOf(2_500_000), battery.gauge.chargeMicroampereHours);
    assertEquals(Long.valueOf(3_850_000), battery.gauge.voltageMicrovolts);
    assertEquals(Long.valueOf(9_625_000), battery.gauge.energyMicrowattHours);
  }

  @Test
  public void missingBatteryReadingsAreAbsentAndNeverZero() {
    assertNull(probe().state().battery);
    broadcast(new Intent());
    DeviceState.Battery battery = probe().state().battery;
    assertNull(battery.levelPercent);
    assertNull(battery.temperatureCelsius);
    assertNull(battery.currentMicroamperes);
    assertNull(battery.gauge);
    broadcast(new Intent().putExtra(BatteryManager.EXTRA_PRESENT, false));
    assertNull(probe().state().battery);
  }

  @Test
  public void theThermalStatusIsReportedFromAndroid10On() {
    if (Build.VERSION.SDK_INT < 29) {
      assertNull(probe().state().thermalStatus);
      return;
    }
    PowerManager power = (PowerManager) app.getSystemService(Context.POWER_SERVICE);
    ShadowPowerManager shadow = Shadow.extract(power);
    shadow.setCurrentThermalStatus(PowerManager.THERMAL_STATUS_SEVERE);
    assertEquals(Integer.valueOf(3), probe().state().thermalStatus);
  }

  /** A phone that forecasts its temperature; Robolectric's does not. */
  @Implements(PowerManager.class)
  public static class ForecastingPower extends ShadowPowerManager {
    @Implementation
    protected float getThermalHeadroom(int seconds) {
      return seconds == 0 ? 0.75f : Float.NaN;
    }
  }

  @Test
  @Config(
      sdk = {25, 29, 35},
      shadows = ForecastingPower.class)
  public void theThermalHeadroomIsReadFromAndroid11OnAndInReadingsOnly() {
    Double expected = Build.VERSION.SDK_INT < 30 ? null : Double.valueOf(0.75);
    assertEquals(expected, probe().reading().thermalHeadroom);
    assertNull(probe().state().thermalHeadroom);
  }

  @Test
  public void aPhoneWithoutAForecastHasNoThermalHeadroom() {
    broadcast(
        new Intent()
            .putExtra(BatteryManager.EXTRA_LEVEL, 4)
            .putExtra(BatteryManager.EXTRA_SCALE, 5));
    DeviceState reading = probe().reading();
    assertNull(reading.thermalHeadroom);
    assertEquals(Integer.valueOf(80), reading.battery.levelPercent);
    assertNull(reading.process);
  }

  @Test
  public void whatTheKernelHidesIsAbsent() {
    DeviceState state = probe().state();
    assertNull(state.clocksKHz);
    assertNull(state.governors);
    assertNull(state.thermalZones);
    assertNull(state.temperatureCelsius);
    assertNull(state.process.compilation);
    assertEquals(false, state.process.foreground);
    assertEquals(Integer.valueOf(2), state.process.pauses);
    assertNull(probe().memory().residentBytes);
  }

  @Test
  public void probingLeavesNoThreadBehind() {
    PhoneProbe probe = probe();
    int before = Thread.activeCount();
    assertNotNull(probe.state());
    assertNotNull(probe.memory());
    assertEquals(before, Thread.activeCount());
  }
}
