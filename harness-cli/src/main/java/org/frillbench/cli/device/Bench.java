package org.frillbench.cli.device;

import com.android.ddmlib.IDevice;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.fixtures.VirtualDevice;
import org.frillbench.fixtures.adb.server.AdbServerFront;
import org.frillbench.fixtures.device.DeviceProfile;

/** Attached devices: those of the user's adb server, or one virtual device in this process. */
public final class Bench implements AutoCloseable {

  private static final String VIRTUAL_SERIAL = "virtual-pixel-1";

  private final AdbConnection adb;
  private final AdbServerFront front;
  private final VirtualDevice device;

  private Bench(AdbConnection adb, AdbServerFront front, VirtualDevice device) {
    this.adb = adb;
    this.front = front;
    this.device = device;
  }

  /** The devices of the user's adb server, which is started where none runs. */
  public static Bench ofUser() {
    int port = AdbServer.find(System.getenv(), System.getProperty("user.home"));
    return new Bench(AdbConnection.open(port), null, null);
  }

  /** One virtual Pixel 1 behind a front of its own, on a loopback port. */
  public static Bench virtual() {
    try {
      VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1());
      AdbServerFront front = AdbServerFront.open();
      front.attach(VIRTUAL_SERIAL, device);
      return new Bench(AdbConnection.open(front.port()), front, device);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET, "The virtual device could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * Compares our way to a device of the user's adb server with adb's own.
   *
   * @param serial the one that is meant, or null for the only one
   * @param onFinding hears each finding as it comes
   */
  public static void auditLink(String serial, Consumer<LinkAudit.Finding> onFinding)
      throws LinkLostException {
    AdbProgram program =
        AdbProgram.find(System.getenv(), System.getProperty("user.home"))
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.NO_TARGET,
                        "No adb was found to compare with: install Android's platform-tools, put"
                            + " adb on the path or set ANDROID_HOME."));
    int port = AdbServer.find(System.getenv(), System.getProperty("user.home"));
    try (AdbConnection adb = AdbConnection.open(port)) {
      DeviceLink link =
          new DdmlibLink(DeviceChoice.of(adb.devices(), serial), adb::devices, () -> false);
      new LinkAudit(link, program, port).run(onFinding);
    }
  }

  /** Every attached device, in whatever state. */
  public List<IDevice> devices() {
    return adb.devices();
  }

  @Override
  public void close() {
    adb.close();
    if (front != null) {
      front.close();
      device.close();
    }
  }
}
