package org.frillbench.cli.fault;

import java.util.Map;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.AndroidDevice;

/** An adb server in this process. */
final class FrontRoute implements Route {

  private static final String SERIAL = "phone";

  private final AdbServerFront front = AdbServerFront.open();
  private final AndroidDevice device;
  private boolean unplugged;

  FrontRoute(AndroidDevice device) {
    this.device = device;
    front.attach(SERIAL, device);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()));
  }

  @Override
  public void unplug() {
    front.detach(SERIAL);
    unplugged = true;
  }

  @Override
  public void plugIn() throws InterruptedException {
    if (unplugged) {
      front.attach(SERIAL, device);
      unplugged = false;
    }
    while (!front.isAttached(SERIAL)) {
      Thread.sleep(5);
    }
  }

  @Override
  public void killServer() {
    throw new UnsupportedOperationException("a server of this process cannot be killed");
  }

  @Override
  public void close() {
    front.close();
  }
}
