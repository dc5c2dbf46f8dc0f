package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.wire.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceRootTest {

  @TempDir private Path root;

  @Test
  void anAbsolutePathIsResolvedBeneathTheRoot() throws Exception {
    Path expected = root.resolve("data/local/tmp/a.tflite");
    assertEquals(expected, new DeviceRoot(root).beneath("/data/local/tmp/a.tflite"));
    Path whole = Path.of("/data/a").toAbsolutePath();
    assertEquals(whole, new DeviceRoot(Path.of("/")).beneath("/data/a"));
    assertEquals(whole, new DeviceRoot(Path.of("/")).beneath(whole.toString()));
  }

  @Test
  void wholeMachineHasNoOutside() throws Exception {
    Path beside = Path.of("folder", "..", "a").toAbsolutePath();
    assertEquals(beside, new DeviceRoot(Path.of("/")).beneath(beside.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../a", "/data/../../a", "../a", "/data/../a", "/data/./a", "a\0b"})
  void noPathLeavesIt(String path) {
    EngineException refusal =
        assertThrows(EngineException.class, () -> new DeviceRoot(root).beneath(path));
    assertEquals(Failure.Kind.REQUEST, refusal.kind());
  }

  @Test
  void noSymbolicLinkLeavesIt(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
    Files.createSymbolicLink(root.resolve("link"), secret);
    assertThrows(EngineException.class, () -> new DeviceRoot(root).beneath("/link"));
  }
}
