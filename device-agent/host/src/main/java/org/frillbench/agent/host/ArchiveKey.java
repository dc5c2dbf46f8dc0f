package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.frillbench.agent.io.HexDigest;

/**
 * What an archive of classes depends on: the program, the JVM and its files, and all jars with
 * their sizes and times, those included that the manifest of a jar names as its libraries.
 */
final class ArchiveKey {

  private static final int DIGITS = 16;

  /** The libraries that the manifest of a jar names, which this process has read already. */
  private static final Map<Path, List<Path>> LIBRARIES = new ConcurrentHashMap<>();

  private ArchiveKey() {}

  /** The key of {@code main} with a class path; empty unless all its entries are jars. */
  static Optional<String> of(Class<?> main, String classPath) {
    HexDigest digest = HexDigest.sha256().update(System.getProperty("java.vm.version") + "\n");
    try {
      Path home = Path.of(System.getProperty("java.home"));
      String jvm = System.mapLibraryName("jvm");
      for (String file :
          List.of("release", "lib/modules", "lib/server/" + jvm, "bin/server/" + jvm)) {
        digest.update(state(home.resolve(file)));
      }
      for (Path jar : jars(classPath)) {
        digest.update(state(jar));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(main.getSimpleName() + "-" + digest.hex().substring(0, DIGITS));
  }

  private static String state(Path file) throws IOException {
    return file
        + (Files.exists(file)
            ? " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n"
            : " is absent\n");
  }

  private static Set<Path> jars(String classPath) throws IOException {
    Deque<Path> open = new ArrayDeque<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry).toAbsolutePath();
      if (!Files.isRegularFile(jar)) {
        throw new IOException(jar + " is not a jar");
      }
      open.add(jar);
    }
    Set<Path> jars = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Path jar = open.remove();
      // A JVM ignores libraries that are missing.
      if (jars.add(jar) && Files.isRegularFile(jar)) {
        open.addAll(libraries(jar));
      }
    }
    return jars;
  }

  private static List<Path> libraries(Path jar) throws IOException {
    List<Path> known = LIBRARIES.get(jar);
    if (known == null) {
      known = readLibraries(jar);
      LIBRARIES.put(jar, known);
    }
    return known;
  }

  private static List<Path> readLibraries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return names == null
          ? List.of()
          : List.of(names.strip().split("\\s+")).stream()
              .map(name -> Path.of(jar.toUri().resolve(URI.create(name))))
              .toList();
    } catch (IllegalArgumentException e) {
      throw new IOException("the manifest of " + jar + " names libraries that are no files", e);
    }
  }
}
