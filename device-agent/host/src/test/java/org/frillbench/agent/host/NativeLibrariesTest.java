package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

  @TempDir private Path cache;

  @AfterEach
  void clear() {
    System.clearProperty(ChildJvm.LIBRARIES);
  }

  /** As long as the library in the jar, which is all that tells an unpacked one. */
  private void unpack(Class<?> binding, String entry) throws IOException {
    Path jar = AgentClassPath.nativeJar(CodePlace.of(binding));
    Path file = cache.resolve(jar.getFileName()).resolve(entry);
    Files.createDirectories(file.getParent());
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry inside = zip.getEntry(entry);
      Files.write(file, zip.getInputStream(inside).readAllBytes());
    }
  }

  @Test
  void librariesAreTakenFromThePlaceThatIsNamedAndNotFromTheHomeFolder() throws IOException {
    new TfliteEngine();
    System.setProperty(ChildJvm.LIBRARIES, cache.toString());
    assertEquals(List.of(), NativeLibraries.find());
    String platform = "/" + Loader.Detector.getPlatform() + "/";
    unpack(Loader.class, "org/bytedeco/javacpp" + platform + System.mapLibraryName("jnijavacpp"));
    unpack(
        tensorflowlite.class,
        "org/bytedeco/tensorflowlite" + platform + System.mapLibraryName("jnitensorflowlite"));
    assertTrue(NativeLibraries.find().get(0).contains(cache.toString()));
  }

  @Test
  void platformWithoutLibraryIsNamedAndOtherErrorsAreQuoted() {
    Error error = new UnsatisfiedLinkError("no symbol");
    assertTrue(
        NativeLibraries.obstacle("macosx-x86_64", error)
            .startsWith(
                "it has no library for macosx-x86_64 here; there are some for linux-x86_64"));
    assertEquals("no symbol", NativeLibraries.obstacle(Loader.Detector.getPlatform(), error));
  }
}
