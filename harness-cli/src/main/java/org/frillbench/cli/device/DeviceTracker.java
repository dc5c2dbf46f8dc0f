package org.frillbench.cli.device;

import com.android.ddmlib.AdbInitOptions;
import com.android.ddmlib.AndroidDebugBridge;
import com.android.ddmlib.IDevice;
import com.android.ddmlib.Log;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reports changes in the device list of a running adb server, through ddmlib. ddmlib reads the
 * properties of every attached device, so a tracker runs only during a wait for a device. At most
 * one per process, because ddmlib's bridge is a singleton. It never starts or stops the server.
 */
final class DeviceTracker implements AndroidDebugBridge.IDeviceChangeListener, AutoCloseable {

  private final Semaphore changes = new Semaphore(0);

  private DeviceTracker() {}

  /** Tracks the adb server on {@code port} of this machine, also one that starts later. */
  static DeviceTracker start(int port) {
    Log.addLogger(new SilentLog());
    Log.setLevel(Log.LogLevel.ASSERT);
    DeviceTracker tracker = new DeviceTracker();
    AndroidDebugBridge.addDeviceChangeListener(tracker);
    AndroidDebugBridge.init(
        AdbInitOptions.builder()
            .setClientSupportEnabled(false)
            .enableUserManagedAdbMode(port)
            .build());
    AndroidDebugBridge.createBridge(0, TimeUnit.MILLISECONDS);
    return tracker;
  }

  /** Waits until a device is connected, disconnected or changes, or for {@code limit}. */
  void awaitChange(Duration limit) throws InterruptedException {
    if (changes.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      changes.drainPermits();
    }
  }

  @Override
  public void deviceConnected(IDevice device) {
    changes.release();
  }

  @Override
  public void deviceDisconnected(IDevice device) {
    changes.release();
  }

  @Override
  public void deviceChanged(IDevice device, int changeMask) {
    changes.release();
  }

  @Override
  public void close() {
    AndroidDebugBridge.removeDeviceChangeListener(this);
    AndroidDebugBridge.terminate();
  }

  /** ddmlib would otherwise log to standard output, between the lines of tables. */
  private static final class SilentLog implements Log.ILogOutput {

    @Override
    public void printLog(Log.LogLevel level, String tag, String message) {}

    @Override
    public void printAndPromptLog(Log.LogLevel level, String tag, String message) {}
  }
}
