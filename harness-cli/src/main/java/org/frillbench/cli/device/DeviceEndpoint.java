package org.frillbench.cli.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an adb server reaches one device. By its serial, which a reconnection keeps, while only one
 * device has that serial; otherwise by its transport id, which a reconnection changes.
 */
final class DeviceEndpoint {

  private final InetSocketAddress server;

  /** The transports of other devices of the same serial, so that none is taken for this one. */
  private final Set<String> others;

  private volatile AttachedDevice device;

  /**
   * The endpoint of {@code device}.
   *
   * @param server the adb server
   * @param attached all devices that are attached now
   */
  DeviceEndpoint(InetSocketAddress server, AttachedDevice device, List<AttachedDevice> attached) {
    this.server = server;
    this.device = device;
    this.others =
        attached.stream()
            .filter(each -> each.serial().equals(device.serial()))
            .map(AttachedDevice::transport)
            .filter(transport -> !transport.equals(device.transport()))
            .collect(Collectors.toUnmodifiableSet());
  }

  String serial() {
    return device.serial();
  }

  /** The transport id that the server gave it last. */
  long transportId() {
    return device.transportId().getAsLong();
  }

  /** Whether no other attached device has its serial. */
  boolean hasOwnSerial() {
    return others.isEmpty();
  }

  /** The device as the adb server lists it now; empty where it does not, or does not answer. */
  Optional<AttachedDevice> listed() {
    List<AttachedDevice> same;
    try {
      same =
          DeviceListing.ask(server).stream()
              .filter(each -> each.serial().equals(serial()))
              .filter(each -> !others.contains(each.transport()))
              .toList();
    } catch (IOException e) {
      return Optional.empty();
    }
    return same.size() == 1
        ? Optional.of(same.get(0))
        : same.stream().filter(each -> each.transport().equals(device.transport())).findFirst();
  }

  /**
   * Opens a service of the device.
   *
   * @param name for example {@code sync:}
   * @throws DeviceService.RefusedException when the adb server refuses it
   * @throws IOException when the server breaks off or does not answer
   */
  DeviceService open(String name) throws IOException {
    String bySerial = "host:transport:" + serial();
    try {
      return DeviceService.open(server, hasOwnSerial() ? bySerial : device.transport(), name);
    } catch (DeviceService.RefusedException e) {
      device = listed().filter(AttachedDevice::online).orElseThrow(() -> e);
      return DeviceService.open(server, device.transport(), name);
    }
  }
}
