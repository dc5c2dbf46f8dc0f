package org.frillbench.cli.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.frillbench.cli.RealAdb;
import org.frillbench.virtual.adb.daemon.AdbDaemon;
import org.frillbench.virtual.adb.daemon.AuthorizedKeys;
import org.frillbench.virtual.device.AndroidDevice;

/** Google's adb with a server of its own, to which the device is connected over TCP. */
final class AdbRoute implements Route {

  private final AdbDaemon daemon;
  private final RealAdb adb;
  private final Process server;
  private final String serial;

  AdbRoute(AndroidDevice device, Path folder) throws Exception {
    daemon = AdbDaemon.start(device, 0, AuthorizedKeys.anyone());
    serial = "127.0.0.1:" + daemon.port();
    adb = new RealAdb(folder);
    server = adb.serve();
    plugIn();
  }

  @Override
  public Map<String, String> environment() {
    return adb.environment();
  }

  @Override
  public void unplug() throws Exception {
    adb.run("disconnect", serial);
  }

  /** Starts a server where none runs, as the user's next adb command does. */
  @Override
  public void plugIn() throws Exception {
    adb.name(serial);
    while (!adb.run("get-state").text().equals("device\n")) {
      adb.run("connect", serial);
    }
  }

  @Override
  public void killServer() throws Exception {
    server.destroyForcibly().waitFor();
    plugIn();
  }

  @Override
  public void close() throws IOException {
    try {
      adb.end();
      server.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      daemon.close();
    }
  }
}
