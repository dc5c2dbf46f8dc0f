package org.frillbench.cli.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;

/** A virtual device whose files are among this process's temporary files. */
public final class TemporaryDevice {

  private TemporaryDevice() {}

  /**
   * Switches one on.
   *
   * @throws CommandFailure when its files cannot be written
   */
  public static VirtualDevice start(DeviceProfile profile) {
    try {
      return VirtualDevice.start(profile, TemporaryFiles.folder("device"));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } catch (UncheckedIOException e) {
      throw CommandFailure.noTemporaryFiles(e.getCause());
    }
  }
}
