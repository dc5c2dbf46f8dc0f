package org.frillbench.cli.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Environment;
import org.frillbench.results.store.FileErrorText;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.DeviceProfile;

/**
 * Attached devices: those of the user's adb server, on this machine or another, or one virtual
 * device in this process.
 */
public final class DeviceProvider implements AutoCloseable {

  private static final String VIRTUAL_SERIAL = "virtual-pixel-1";

  private final ServerAddress address;
  private final InetSocketAddress server;
  private final boolean ofUser;
  private final AdbServerFront front;
  private final VirtualDevice device;

  private DeviceTracker tracker;

  private DeviceProvider(
      ServerAddress address,
      InetSocketAddress server,
      boolean ofUser,
      AdbServerFront front,
      VirtualDevice device) {
    this.address = address;
    this.server = server;
    this.ofUser = ofUser;
    this.front = front;
    this.device = device;
  }

  /**
   * The devices of the user's adb server, which is started where none runs on this machine.
   *
   * @param adb {@code HOST:PORT} of the server; null for the one that the environment names
   * @throws CommandFailure when there is none that can be used
   */
  public static DeviceProvider ofUser(String adb) {
    ServerAddress address = ServerAddress.of(adb, Environment.variables());
    return new DeviceProvider(address, found(address), true, null, null);
  }

  private static InetSocketAddress found(ServerAddress address) {
    return AdbServer.find(address, Environment.variables(), System.getProperty("user.home"));
  }

  /** One virtual Pixel 1 behind a front of its own, on a loopback port. */
  public static DeviceProvider virtual() {
    VirtualDevice device = TemporaryDevice.start(DeviceProfile.pixel1());
    try {
      AdbServerFront front = AdbServerFront.open();
      front.attach(VIRTUAL_SERIAL, device);
      return local(front.port(), front, device);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "the virtual device could not be started: " + FileErrorText.of(e.getCause()) + ".",
          e);
    }
  }

  /** The devices of an adb server that is known to run on {@code port}. */
  static DeviceProvider at(int port) {
    return local(port, null, null);
  }

  private static DeviceProvider local(int port, AdbServerFront front, VirtualDevice device) {
    ServerAddress address = new ServerAddress(ServerAddress.LOOPBACK, port);
    return new DeviceProvider(
        address, new InetSocketAddress(address.host(), port), false, front, device);
  }

  /** Where the adb server listens, as it was named. */
  ServerAddress address() {
    return address;
  }

  /** Where the adb server listens. */
  InetSocketAddress server() {
    return server;
  }

  /** Whether its devices are there after this process has ended. */
  public boolean outlivesThisProcess() {
    return device == null;
  }

  /** Restarts the user's adb server if it has ended; does nothing if it answers. */
  void restartServer() {
    if (ofUser) {
      try {
        found(address);
      } catch (CommandFailure e) {
        return; // The wait for the device reports that it did not come back.
      }
    }
  }

  /**
   * Compares transfers and commands over {@link AdbLink} with those of adb itself, on a device of
   * this provider.
   *
   * @param selector selects the device
   * @param notice receives notices to the user, one sentence each
   * @param onFinding receives each finding once it is measured
   */
  public void auditLink(
      DeviceSelector selector, Consumer<String> notice, Consumer<LinkAudit.Finding> onFinding)
      throws LinkLostException {
    AdbProgram program =
        AdbProgram.find(Environment.variables(), System.getProperty("user.home"))
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.NO_TARGET,
                        "adb, which is compared with, is missing: " + AdbProgram.REMEDY + "."));
    AttachedDevice chosen = DeviceChoice.of(devices(), selector, notice);
    DeviceLink link = new AdbLink(this, chosen, () -> false);
    new LinkAudit(link, chosen, program, this).run(onFinding);
  }

  /**
   * All attached devices, in any state.
   *
   * @throws CommandFailure when the server does not answer
   */
  public List<AttachedDevice> devices() {
    try {
      return DeviceListing.ask(server);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "what answers on "
              + address
              + " does not list devices as an adb server does ("
              + e.getMessage()
              + ").",
          e);
    }
  }

  /** Waits until a device is connected, disconnected or changes, or for {@code limit}. */
  void awaitChange(Duration limit) throws InterruptedException {
    if (address.onThisMachine()) {
      tracker().awaitChange(limit);
    } else {
      // ddmlib follows the list of a server on the loopback address alone.
      Thread.sleep(limit.toMillis());
    }
  }

  private synchronized DeviceTracker tracker() {
    if (tracker == null) {
      tracker = DeviceTracker.start(address.port());
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
