package org.frillbench.agent.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.wire.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryInApkTest {

  private static final String NAME = "lib/arm64-v8a/libtensorflowlite_jni.so";

  @TempDir private Path folder;
  private Path apk;

  @BeforeEach
  void pushTheApk() throws Exception {
    apk = Files.copy(Path.of(System.getProperty("agent.apk")), folder.resolve("agent.apk"));
  }

  private File unpacked(String abi) throws EngineException {
    return new LibraryInApk(apk.toFile()).unpacked(abi);
  }

  private String refusal(String abi) {
    EngineException refusal = assertThrows(EngineException.class, () -> unpacked(abi));
    assertEquals(Failure.Kind.REQUEST, refusal.kind());
    return refusal.getMessage();
  }

  @Test
  void theLibraryIsTakenOutWholeAndFoundAgain() throws Exception {
    File library = unpacked("arm64-v8a");
    try (ZipFile zip = new ZipFile(apk.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(NAME))) {
      assertArrayEquals(in.readAllBytes(), Files.readAllBytes(library.toPath()));
    }
    assertTrue(library.setLastModified(1_000_000_000_000L));
    assertEquals(library, unpacked("arm64-v8a"));
    assertEquals(1_000_000_000_000L, library.lastModified());
    assertEquals(1, library.getParentFile().list().length);
  }

  @Test
  void thePartOfABrokenTransferIsReplaced() throws Exception {
    File library = unpacked("armeabi-v7a");
    byte[] whole = Files.readAllBytes(library.toPath());
    Files.write(library.toPath(), Arrays.copyOf(whole, 100));
    assertArrayEquals(whole, Files.readAllBytes(unpacked("armeabi-v7a").toPath()));
  }

  @Test
  void anotherAbiIsNamed() {
    assertEquals(apk + " holds no usable lib/x86/libtensorflowlite_jni.so", refusal("x86"));
  }

  @Test
  void aDamagedLibraryIsNotLoaded() throws Exception {
    byte[] bytes = Files.readAllBytes(apk);
    int inside = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(NAME) + 1_000_000;
    bytes[inside] ^= 1;
    Files.write(apk, bytes);
    assertEquals(NAME + " in the agent's APK is damaged: push it again", refusal("arm64-v8a"));
  }

  @Test
  void aFileThatIsNoApkIsNamed() throws Exception {
    Files.writeString(apk, "no zip");
    assertTrue(refusal("x86_64").startsWith("TensorFlow Lite cannot be taken out of " + apk));
  }

  @Test
  void theAbiIsThatOfTheProgramWhateverTheKernel() throws Exception {
    assertEquals("armeabi-v7a", ProcessAbi.of(elf(1, 0x28)));
    assertEquals("arm64-v8a", ProcessAbi.of(elf(2, 0xb7)));
    assertEquals("x86_64", ProcessAbi.of(elf(2, 0x3e)));
    EngineException riscv = assertThrows(EngineException.class, () -> ProcessAbi.of(elf(2, 0xf3)));
    assertEquals(
        "this agent has no TensorFlow Lite for ELF machine 243, only for arm64-v8a, armeabi-v7a"
            + " and x86_64",
        riscv.getMessage());
    assertThrows(EngineException.class, () -> ProcessAbi.of(folder.resolve("none").toFile()));
  }

  private File elf(int bits, int machine) throws Exception {
    byte[] head = new byte[64];
    head[4] = (byte) bits;
    head[18] = (byte) machine;
    return Files.write(folder.resolve("program"), head).toFile();
  }
}
