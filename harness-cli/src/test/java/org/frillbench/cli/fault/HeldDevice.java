package org.frillbench.cli.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.AndroidDevice;
import org.frillbench.virtual.device.DeviceFiles;
import org.frillbench.virtual.device.DeviceProfile;

/**
 * A virtual device whose requests a hold sees before they are carried out: {@code shell COMMAND},
 * and {@code read PATH} and {@code write PATH} for files that are pulled and pushed.
 */
final class HeldDevice implements AndroidDevice {

  private final VirtualDevice device;
  private final RequestHold hold;
  private final DeviceFiles files;
  private final AtomicInteger restarts = new AtomicInteger();
  private final Set<Consumer<AndroidDevice>> listeners = ConcurrentHashMap.newKeySet();

  HeldDevice(VirtualDevice device, RequestHold hold) {
    this.device = device;
    this.hold = hold;
    this.files = new HeldFiles(device.files(), this::serve);
  }

  /** Carries a request out unless the device restarts before it is released. */
  private void serve(String request) throws IOException {
    int before = restarts.get();
    try {
      hold.serve(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the request was broken off", e);
    }
    if (restarts.get() != before) {
      throw new IOException("the device has restarted");
    }
  }

  /** How often it has restarted. */
  int restarts() {
    return restarts.get();
  }

  @Override
  public int shell(String command, InputStream in, OutputStream out, OutputStream err)
      throws IOException, InterruptedException {
    serve("shell " + command);
    return device.shell(command, in, out, err);
  }

  @Override
  public DeviceFiles files() {
    return files;
  }

  @Override
  public void restart() {
    device.restart();
    restarts.incrementAndGet();
  }

  @Override
  public void onReboot(Consumer<AndroidDevice> listener) {
    if (listeners.add(listener)) {
      device.onReboot(inner -> listener.accept(this));
    }
  }

  @Override
  public DeviceProfile profile() {
    return device.profile();
  }

  @Override
  public void serviceAsked(String name) {
    device.serviceAsked(name);
  }
}
