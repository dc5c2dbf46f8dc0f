package org.frillbench.cli.tensorflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where JavaCPP unpacks native libraries, once, and whether there is room for them. */
final class UnpackedLibraries {

  private UnpackedLibraries() {}

  /** JavaCPP's cache. */
  static Path cache() {
    String property = System.getProperty("org.bytedeco.javacpp.cachedir");
    return property != null
        ? Path.of(property)
        : Path.of(System.getProperty("user.home"), ".javacpp", "cache");
  }

  /** Whether what {@code library} contains has been unpacked completely. */
  static boolean holds(PinnedLibrary library) {
    if (library.unpackedBytes() == 0) {
      return true;
    }
    try (Stream<Path> files = Files.walk(cache().resolve(library.fileName()))) {
      // The Java part's own library is unpacked only when SavedModels are run.
      return files
              .filter(file -> file.getFileName().toString().startsWith("libtensorflow_"))
              .mapToLong(UnpackedLibraries::size)
              .sum()
          == library.unpackedBytes();
    } catch (IOException e) {
      return false;
    }
  }

  private static long size(Path file) {
    // TensorFlow for Java adds links under other names.
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? file.toFile().length() : 0;
  }
}
