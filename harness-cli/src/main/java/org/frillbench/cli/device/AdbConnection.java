package org.frillbench.cli.device;

import com.android.ddmlib.AdbInitOptions;
import com.android.ddmlib.AndroidDebugBridge;
import com.android.ddmlib.IDevice;
import com.android.ddmlib.Log;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * An adb server that is already there. ddmlib tracks it and wakes whoever waits for a change; the
 * list itself is asked for anew. One a process, because ddmlib's bridge is a singleton. The server
 * is never started or stopped from here.
 */
public final class AdbConnection implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Ticker TICKER = Ticker.system();

  private final int port;
  private final Changes changes = new Changes();

  private AdbConnection(int port) {
    this.port = port;
    AndroidDebugBridge.addDeviceChangeListener(changes);
  }

  /** Connects to the adb server on {@code port} of this machine and waits for its device list. */
  public static AdbConnection open(int port) {
    Log.addLogger(new SilentLog());
    Log.setLevel(Log.LogLevel.ASSERT);
    AndroidDebugBridge.init(
        AdbInitOptions.builder()
            .setClientSupportEnabled(false)
            .enableUserManagedAdbMode(port)
            .build());
    AndroidDebugBridge bridge =
        AndroidDebugBridge.createBridge(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (bridge == null || !waitForList(bridge)) {
      AndroidDebugBridge.terminate();
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "What answers on 127.0.0.1:"
              + port
              + " does not list devices as an adb server does: run 'adb kill-server' and 'adb"
              + " start-server'.");
    }
    return new AdbConnection(port);
  }

  private static boolean waitForList(AndroidDebugBridge bridge) {
    long deadline = TICKER.nanos() + PATIENCE.toNanos();
    while (!bridge.hasInitialDeviceList()) {
      if (TICKER.nanos() > deadline) {
        return false;
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** Where the server listens on this machine. */
  int port() {
    return port;
  }

  /**
   * Every attached device, in whatever state.
   *
   * @throws CommandFailure when the server does not answer
   */
  List<AttachedDevice> devices() {
    try {
      return DeviceListing.ask(port);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "The adb server on 127.0.0.1:" + port + " does not list its devices: " + e + ".",
          e);
    }
  }

  /** Waits until devices come, go or change, at most so long. */
  void awaitChange(Duration limit) throws InterruptedException {
    changes.count.drainPermits();
    if (changes.count.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      changes.count.drainPermits();
    }
  }

  @Override
  public void close() {
    AndroidDebugBridge.removeDeviceChangeListener(changes);
    AndroidDebugBridge.terminate();
  }

  /** Counts what ddmlib sees change. */
  private static final class Changes implements AndroidDebugBridge.IDeviceChangeListener {

    private final Semaphore count = new Semaphore(0);

    @Override
    public void deviceConnected(IDevice device) {
      count.release();
    }

    @Override
    public void deviceDisconnected(IDevice device) {
      count.release();
    }

    @Override
    public void deviceChanged(IDevice device, int changeMask) {
      count.release();
    }
  }

  /** ddmlib would print its worries on standard output, between the lines of our tables. */
  private static final class SilentLog implements Log.ILogOutput {

    @Override
    public void printLog(Log.LogLevel level, String tag, String message) {}

    @Override
    public void printAndPromptLog(Log.LogLevel level, String tag, String message) {}
  }
}
