package org.frillbench.agent.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileInputTest {

  /** 1.0 and -2.5 as IEEE 754 has them, lowest byte first. */
  private static final byte[] BYTES = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0x20, (byte) 0xc0};

  /** Of these eight bytes, by coreutils' sha256sum. */
  private static final String SHA256 =
      "48943f7a0ea247f8e3c9386d0c5822fe181d323a9289980426638cc4e72a43e1";

  private static final Tensor PAIR = new Tensor("x", "FLOAT32", 1, 2);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.write(folder.resolve("x.f32"), BYTES);
  }

  private FileInput input(String sha256, long bytes) {
    return new FileInput(
        new TrialRequest.StoredFile("/device/x.f32", sha256, bytes), file.toFile());
  }

  private static ByteBuffer memory(Tensor tensor) {
    int bytes = (int) tensor.elements() * InputType.of(tensor.type).width;
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  private static void assertRefused(String sentence, FileInput input, Tensor tensor) {
    ByteBuffer memory = memory(tensor);
    EngineException refusal = assertThrows(EngineException.class, () -> input.fill(tensor, memory));
    assertEquals(Failure.Kind.INPUT, refusal.kind());
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
  }

  @Test
  void theFilesNumbersFillTheTensor() throws EngineException {
    ByteBuffer filled = memory(PAIR);
    input(SHA256, 8).fill(PAIR, filled);
    filled.flip();
    assertEquals(1.0f, filled.getFloat());
    assertEquals(-2.5f, filled.getFloat());
  }

  @Test
  void anotherSizeIsRefused() {
    assertRefused(
        "input x FLOAT32[3] does not take /device/x.f32, 8 bytes",
        input(SHA256, 8),
        new Tensor("x", "FLOAT32", 3));
    assertRefused("does not take", input(SHA256, 1L << 33), PAIR);
  }

  @Test
  void aFileIsReadInPieces() throws Exception {
    byte[] large = new byte[200_000];
    large[199_999] = 7;
    Files.write(file, large);
    String digest = HexDigest.sha256(large);
    Tensor tensor = new Tensor("x", "INT8", 200_000);
    ByteBuffer filled = memory(tensor);
    input(digest, 200_000).fill(tensor, filled);
    assertEquals(7, filled.get(199_999));
    assertEquals(0, filled.remaining());
  }

  @Test
  void aFileThatIsNotTheRequestedOneIsRefused() throws IOException {
    assertRefused("another digest", input("0".repeat(64), 8), PAIR);
    Files.write(file, new byte[9]);
    assertRefused("/device/x.f32 has 9 bytes, the request says 8", input(SHA256, 8), PAIR);
    Files.delete(file);
    assertRefused("the agent cannot read /device/x.f32", input(SHA256, 8), PAIR);
  }
}
