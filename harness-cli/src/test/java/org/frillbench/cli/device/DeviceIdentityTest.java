package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whether two transports lead to one device. */
final class DeviceIdentityTest {

  private static DeviceIdentity of(String serialNumber, String bootId) {
    return new DeviceIdentity(serialNumber, "google/sailfish/sailfish:10/1:user", bootId, false);
  }

  @Test
  void sameSerialNumberSystemAndBootAreOneDevice() {
    assertTrue(of("A", "1").isSame(of("A", "1")));
    assertTrue(of("A", "").isSame(of("A", "")));
    assertTrue(of("", "1").isSame(of("", "1")));
  }

  /** Cheap phones of one model all have the serial number 0123456789ABCDEF. */
  @Test
  void phonesOfOneSerialNumberThatWereStartedApartAreTwo() {
    assertFalse(of("0123456789ABCDEF", "1").isSame(of("0123456789ABCDEF", "2")));
  }

  @Test
  void devicesThatSayNothingOfThemselvesAreTwo() {
    assertFalse(of("", "").isSame(of("", "")));
    assertFalse(DeviceIdentity.UNKNOWN.isSame(DeviceIdentity.UNKNOWN));
  }
}
