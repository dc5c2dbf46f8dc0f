package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive of an installed copy: launcher, jar and libraries. */
@Tag("slow")
final class StartArchiveTest {

  private static final int POLL_MILLIS = 100;

  @TempDir Path folder;
  private Path jar;
  private Path place;

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a script of POSIX's shell");
    folder = folder.toRealPath();
    Path target = Files.createDirectories(folder.resolve("harness-cli/target"));
    Files.copy(Path.of("..", "frill-bench"), folder.resolve("frill-bench"));
    jar = target.resolve("harness-cli.jar");
    place = Path.of(target + "/start" + java());
    writeJar(Files.createDirectory(target.resolve("lib")));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** All modules in one jar, as this test has their classes in folders. */
  private void writeJar(Path lib) throws IOException {
    StringBuilder libraries = new StringBuilder();
    List<Path> modules = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path) && entry.endsWith(".jar")) {
        Files.createSymbolicLink(lib.resolve(path.getFileName()), path.toAbsolutePath());
        libraries.append("lib/").append(path.getFileName()).append(' ');
      } else if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
        modules.add(path);
      }
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries.toString().strip());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      Set<String> written = new HashSet<>(List.of("META-INF/MANIFEST.MF"));
      for (Path module : modules) {
        write(module, out, written);
      }
    }
  }

  private static void write(Path module, JarOutputStream out, Set<String> written)
      throws IOException {
    try (Stream<Path> files = Files.walk(module)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = module.relativize(file).toString().replace('\\', '/');
        if (written.add(name)) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
        }
      }
    }
  }

  /** The trace of the launcher's own shell, the command's output included. */
  private String version() throws Exception {
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-x", folder.resolve("frill-bench").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertEquals(0, builder.start().waitFor(), Files.readString(said));
    assertTrue(Files.readString(said).contains("\nfrill-bench "), Files.readString(said));
    return Files.readString(said);
  }

  private static boolean mapsArchive(String trace) {
    return trace.contains("-XX:SharedArchiveFile=");
  }

  private void waitForArchive() throws Exception {
    while (!made()) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Whether the note is of this jar, and the archive of the length that it says. */
  private boolean made() throws IOException {
    Path note = place.resolve("made-of");
    if (Files.exists(place.resolve("lock"))
        || !Files.exists(note)
        || !Files.getLastModifiedTime(note).equals(Files.getLastModifiedTime(jar))) {
      return false;
    }
    List<String> lines = Files.readAllLines(note);
    String length = lines.get(lines.size() - 1);
    assertFalse(length.equals("none"), lines.toString());
    return Files.size(place.resolve("frill-bench.jsa")) == Long.parseLong(length);
  }

  @Test
  void freshJarGetsAnArchiveAndSoDoesTheNextOne() throws Exception {
    assertFalse(mapsArchive(version()));
    waitForArchive();
    assertTrue(mapsArchive(version()));
    Process process =
        new ProcessBuilder(
                java().toString(),
                "-Xshare:on",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:SharedArchiveFile=" + place.resolve("frill-bench.jsa"),
                "-Xlog:class+load",
                "-jar",
                jar.toString(),
                "students",
                "list")
            .redirectErrorStream(true)
            .start();
    String classes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), classes);
    for (String name : List.of("org.frillbench.cli.Main", "picocli.CommandLine")) {
      assertTrue(classes.contains(name + " source: shared objects file"), classes);
    }
    Files.delete(jar);
    try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
      for (Path library : libraries.toList()) {
        Files.delete(library);
      }
    }
    writeJar(jar.resolveSibling("lib"));
    assertFalse(mapsArchive(version()));
    waitForArchive();
    assertTrue(mapsArchive(version()));
  }

  @Test
  void archiveWithAnotherHeaderOnlyCostsTimeAndACutOneIsMadeAgain() throws Exception {
    version();
    waitForArchive();
    Path archive = place.resolve("frill-bench.jsa");
    byte[] whole = Files.readAllBytes(archive);
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 0, 4096, (byte) 0);
    Files.delete(archive);
    Files.write(archive, damaged);
    assertTrue(mapsArchive(version()));
    Files.delete(archive);
    // The JVM would crash.
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    assertFalse(mapsArchive(version()));
    waitForArchive();
    assertTrue(mapsArchive(version()));
  }
}
