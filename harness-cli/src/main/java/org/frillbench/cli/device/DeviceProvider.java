package org.frillbench.cli.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Environment;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.DeviceProfile;

/** Attached devices: those of the user's adb server, or one virtual device in this process. */
public final class DeviceProvider implements AutoCloseable {

  private static final String VIRTUAL_SERIAL = "virtual-pixel-1";

  private final int port;
  private final boolean ofUser;
  private final AdbServerFront front;
  private final VirtualDevice device;

  private DeviceTracker tracker;

  private DeviceProvider(int port, boolean ofUser, AdbServerFront front, VirtualDevice device) {
    this.port = port;
    this.ofUser = ofUser;
    this.front = front;
    this.device = device;
  }

  /** The devices of the user's adb server, which is started where none runs. */
  public static DeviceProvider ofUser() {
    return new DeviceProvider(portOfUser(), true, null, null);
  }

  /** One virtual Pixel 1 behind a front of its own, on a loopback port. */
  public static DeviceProvider virtual() {
    try {
      VirtualDevice device =
          VirtualDevice.start(DeviceProfile.pixel1(), TemporaryFiles.folder("device"));
      AdbServerFront front = AdbServerFront.open();
      front.attach(VIRTUAL_SERIAL, device);
      return new DeviceProvider(front.port(), false, front, device);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET, "The virtual device could not be started: " + e.getMessage(), e);
    }
  }

  /** The devices of an adb server that is known to run on {@code port}. */
  static DeviceProvider at(int port) {
    return new DeviceProvider(port, false, null, null);
  }

  private static int portOfUser() {
    return AdbServer.find(Environment.variables(), System.getProperty("user.home"));
  }

  /** The port of the adb server, on this machine. */
  int port() {
    return port;
  }

  /** Whether its devices are there after this process has ended. */
  public boolean outlivesThisProcess() {
    return device == null;
  }

  /** Restarts the user's adb server if it has ended; does nothing if it answers. */
  void restartServer() {
    if (ofUser) {
      try {
        portOfUser();
      } catch (CommandFailure e) {
        return; // The wait for the device reports that it did not come back.
      }
    }
  }

  /**
   * Compares transfers and commands over {@link AdbLink} with those of adb itself.
   *
   * @param selector selects the device
   * @param notice receives notices to the user, one sentence each
   * @param onFinding receives each finding once it is measured
   */
  public static void auditLink(
      DeviceSelector selector, Consumer<String> notice, Consumer<LinkAudit.Finding> onFinding)
      throws LinkLostException {
    AdbProgram program =
        AdbProgram.find(Environment.variables(), System.getProperty("user.home"))
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.NO_TARGET,
                        "No adb was found to compare with: install Android's platform-tools, put"
                            + " adb on the path or set ANDROID_HOME."));
    try (DeviceProvider provider = ofUser()) {
      AttachedDevice device = DeviceChoice.of(provider.devices(), selector, notice);
      DeviceLink link = new AdbLink(provider, device, () -> false);
      new LinkAudit(link, device, program, provider.port()).run(onFinding);
    }
  }

  /**
   * All attached devices, in any state.
   *
   * @throws CommandFailure when the server does not answer
   */
  public List<AttachedDevice> devices() {
    try {
      return DeviceListing.ask(port);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "What answers on 127.0.0.1:"
              + port
              + " does not list devices as an adb server does ("
              + e.getMessage()
              + ").",
          e);
    }
  }

  /** Waits until a device is connected, disconnected or changes, or for {@code limit}. */
  void awaitChange(Duration limit) throws InterruptedException {
    tracker().awaitChange(limit);
  }

  private synchronized DeviceTracker tracker() {
    if (tracker == null) {
      tracker = DeviceTracker.start(port);
    }
    return tracker;
  }

  @Override
  public synchronized void close() {
    if (tracker != null) {
      tracker.close();
    }
    if (front != null) {
      front.close();
      device.close();
    }
  }
}
