package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are formed as adb's append_transport writes them: serial padded to 22, state, the rest. */
final class DeviceListingTest {

  private static AttachedDevice only(String line) {
    List<AttachedDevice> devices = DeviceListing.read(line + "\n");
    assertEquals(1, devices.size(), devices::toString);
    return devices.get(0);
  }

  @Test
  void readyDeviceHasItsTransportIdAndTraits() {
    assertEquals(
        new AttachedDevice(
            "FA6A1B2C3D",
            "device",
            OptionalLong.of(7),
            List.of("usb:1-2.1", "product:sailfish", "model:Pixel", "device:sailfish")),
        only(
            "FA6A1B2C3D             device usb:1-2.1 product:sailfish model:Pixel device:sailfish"
                + " transport_id:7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "device",
        "offline",
        "unauthorized",
        "authorizing",
        "connecting",
        "bootloader",
        "recovery",
        "rescue",
        "sideload",
        "host",
        "detached",
        "unknown",
        "no permissions",
        "no permissions (missing udev rules? user is in the plugdev group); see"
            + " [http://developer.android.com/tools/device.html]",
        "a-state-of-2031"
      })
  void everyStateIsKeptInAdbsWords(String state) {
    AttachedDevice device = only("0123456789ABCDEF       " + state + " usb:1-1 transport_id:12");
    assertEquals("0123456789ABCDEF", device.serial());
    assertEquals(state, device.state());
    assertEquals(OptionalLong.of(12), device.transportId());
    assertEquals(state.equals("device"), device.online());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "????????????",
        "(no serial number)",
        "[2001:db8::1]:37123",
        "adb-FA6A1B2C3D-bo0E0q (2)._adb-tls-connect._tcp",
        "emulator-5554",
        "127.0.0.1:7555"
      })
  void serialsOfAllKindsAreKeptWhole(String serial) {
    assertEquals(serial, only(String.format("%-22s offline transport_id:3", serial)).serial());
  }

  @Test
  void listingOfAnOldServerHasNoTransportId() {
    AttachedDevice device = only("ABC                    device product:x model:y device:z");
    assertEquals(OptionalLong.empty(), device.transportId());
    assertEquals("host:transport:ABC", device.transport());
  }

  @Test
  void emptyAndMalformedLinesAreIgnored() {
    assertEquals(List.of(), DeviceListing.read(""));
    assertEquals(List.of(), DeviceListing.read("\n  \n\nword\n"));
    assertTrue(DeviceListing.read(" x ".repeat(20_000)).size() <= 1);
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.0.5:5555, 192.168.0.5",
    "192.168.0.5:5555, 192.168.0.5:5555",
    "ABC, usb:1-2",
    "ABC, model:Pixel"
  })
  void aNameMeansWhatItMeansForAdb(String serial, String name) {
    AttachedDevice device =
        new AttachedDevice(serial, "device", OptionalLong.of(1), List.of("usb:1-2", "model:Pixel"));
    assertTrue(device.isCalled(name));
    assertFalse(device.isCalled("AB"));
  }
}
