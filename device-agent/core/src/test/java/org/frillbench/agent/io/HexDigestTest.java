package org.frillbench.agent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HexDigestTest {

  /** Of "abc": FIPS 180-4's example. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final byte[] BYTES = "abc".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void sha256OfEverySourceMatchesTheStandardsExample() throws Exception {
    assertEquals(ABC, HexDigest.sha256(BYTES));
    assertEquals(ABC, HexDigest.sha256(Files.write(folder.resolve("abc"), BYTES).toFile()));
    assertEquals(ABC, HexDigest.sha256().update("a").update("bc").hex());
    assertEquals(ABC, HexDigest.sha256().update(new ByteArrayInputStream(BYTES)).hex());
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        HexDigest.sha256().hex());
  }

  @Test
  void aBufferIsReadFromItsPositionAndLeftUnchanged() {
    ByteBuffer buffer = ByteBuffer.wrap("xabcx".getBytes(StandardCharsets.UTF_8));
    buffer.position(1).limit(4);
    assertEquals(ABC, HexDigest.sha256().update(buffer).hex());
    assertEquals(3, buffer.remaining());
  }

  @Test
  void olderDigestsMatchTheirStandardsExamples() {
    assertEquals("900150983cd24fb0d6963f7d28e17f72", HexDigest.of("MD5").update(BYTES).hex());
    assertEquals(
        "a9993e364706816aba3e25717850c26c9cd0d89d", HexDigest.of("SHA-1").update(BYTES).hex());
    assertThrows(IllegalArgumentException.class, () -> HexDigest.of("CRC"));
  }
}
