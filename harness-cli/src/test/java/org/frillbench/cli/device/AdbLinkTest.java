package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.frillbench.cli.Scenario;
import org.frillbench.cli.ScriptedAdbServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AdbLinkTest {

  private static final String SERIAL = "0123456789ABCDEF";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static AdbLink link(DeviceProvider provider, long transportId) {
    DeviceSelector selector =
        new DeviceSelector(Optional.empty(), false, OptionalLong.of(transportId));
    AttachedDevice device = DeviceChoice.of(provider.devices(), selector, notice -> {});
    return new AdbLink(provider, device, () -> false);
  }

  @Test
  void reconnectionIgnoresAnotherDeviceOfTheSameSerial() throws Exception {
    Scenario twins = Scenario.of("scenario-same");
    try (ScriptedAdbServer server = new ScriptedAdbServer(twins);
        DeviceProvider provider = DeviceProvider.at(server.port())) {
      AdbLink link = link(provider, 57);
      assertTrue(link.shell(LIMIT, "true").ok());
      assertEquals("--transport-id 57", link.option());
      server.become(twins.withTwins(SERIAL, 56));
      assertThrows(LinkLostException.class, () -> link.shell(LIMIT, "true"));
      assertEquals(Optional.of("adb does not list it"), link.awaitReturn(Duration.ofMillis(300)));
      server.become(twins.withTwins(SERIAL, 56, 58));
      assertEquals(Optional.empty(), link.awaitReturn(LIMIT));
      assertTrue(link.shell(LIMIT, "true").ok());
      assertTrue(server.requests().contains("host:transport-id:58"));
      assertTrue(
          server.requests().stream()
              .filter(request -> request.startsWith("host:transport-id:56"))
              .findAny()
              .isEmpty());
    }
  }

  @Test
  void reconnectionFindsTheDeviceBesideAnotherOfTheSameSerial() throws Exception {
    Scenario twins = Scenario.of("scenario-same");
    try (ScriptedAdbServer server = new ScriptedAdbServer(twins.withTwins(SERIAL, 56));
        DeviceProvider provider = DeviceProvider.at(server.port())) {
      AdbLink link = link(provider, 56);
      assertTrue(link.shell(LIMIT, "true").ok());
      server.become(twins);
      assertTrue(link.shell(LIMIT, "true").ok());
      assertTrue(server.requests().contains("host:transport-id:56"));
    }
  }
}
