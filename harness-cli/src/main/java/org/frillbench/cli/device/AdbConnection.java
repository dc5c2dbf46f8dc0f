package org.frillbench.cli.device;

import com.android.ddmlib.AdbInitOptions;
import com.android.ddmlib.AndroidDebugBridge;
import com.android.ddmlib.IDevice;
import com.android.ddmlib.Log;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * ddmlib on an adb server that is already there; one a process, because ddmlib's bridge is a
 * singleton. The server is never started or stopped from here.
 */
public final class AdbConnection implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Ticker TICKER = Ticker.system();

  private final AndroidDebugBridge bridge;
  private final int port;

  private AdbConnection(AndroidDebugBridge bridge, int port) {
    this.bridge = bridge;
    this.port = port;
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
    return new AdbConnection(bridge, port);
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

  /** Every attached device, in whatever state. */
  public List<IDevice> devices() {
    return List.of(bridge.getDevices());
  }

  @Override
  public void close() {
    AndroidDebugBridge.terminate();
  }

  /** ddmlib would print its worries on standard output, between the lines of our tables. */
  private static final class SilentLog implements Log.ILogOutput {

    @Override
    public void printLog(Log.LogLevel level, String tag, String message) {}

    @Override
    public void printAndPromptLog(Log.LogLevel level, String tag, String message) {}
  }
}
