package org.frillbench.cli.documents;

import java.util.List;
import java.util.Map;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.device.ProfileFile;

/** Two virtual devices at an adb server of this process; commands that name none use the first. */
final class AttachedDevices implements AutoCloseable {

  static final String PIXEL = "FA6AB0301234";
  static final String OTHER = "192.168.0.5:37571";

  private final AdbServerFront server = AdbServerFront.open();
  private final List<VirtualDevice> devices;

  AttachedDevices() throws Exception {
    devices =
        List.of(
            VirtualDevice.start(DeviceProfile.pixel1(), AgentLauncher.childProcess()),
            VirtualDevice.start(ProfileFile.load("pixel-5"), AgentLauncher.childProcess()));
    server.attach(PIXEL, devices.get(0));
    server.attach(OTHER, devices.get(1));
  }

  /** What leads a command to them. */
  Map<String, String> variables() {
    return Map.of(
        "ANDROID_ADB_SERVER_PORT", Integer.toString(server.port()), "ANDROID_SERIAL", PIXEL);
  }

  @Override
  public void close() {
    devices.forEach(VirtualDevice::close);
    server.close();
  }
}
