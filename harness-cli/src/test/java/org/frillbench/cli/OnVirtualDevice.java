package org.frillbench.cli;

import java.nio.file.Path;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.device.DeviceProfile;

/** Runs commands against a virtual device of this process, which has an agent of the test's. */
final class OnVirtualDevice {

  private OnVirtualDevice() {}

  static Cli.Ended run(Path folder, AgentLauncher agent, String... arguments) throws Exception {
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1(), agent)) {
      front.attach("virtual", device);
      return new InProcess(folder)
          .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
          .run(arguments);
    }
  }
}
