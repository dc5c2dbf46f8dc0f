package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveKeyTest {

  @TempDir private Path folder;

  private Path jar(String name, String libraries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!libraries.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
    }
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  private static Optional<String> key(Path... classPath) {
    StringBuilder text = new StringBuilder();
    for (Path each : classPath) {
      text.append(text.length() == 0 ? "" : File.pathSeparator).append(each);
    }
    return ArchiveKey.of(HostAgent.class, text.toString());
  }

  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
  }

  @Test
  void keyNamesTheProgramAndIsTheSameForTheSameFiles() throws Exception {
    Path jar = jar("a.jar", "");
    assertEquals(key(jar), key(jar));
    assertEquals(Optional.of("HostAgent"), key(jar).map(key -> key.split("-", 2)[0]));
  }

  @Test
  void changedLibraryOfAJarGivesAnotherKey() throws Exception {
    jar("lib/b.jar", "c%20d.jar");
    Path direct = folder.resolve("lib/b.jar");
    Path indirect = jar("lib/c d.jar", "");
    Path jar = jar("a.jar", "lib/b.jar lib/missing.jar");
    Optional<String> before = key(jar);
    touch(direct);
    Optional<String> after = key(jar);
    assertNotEquals(before, after);
    touch(indirect);
    assertNotEquals(after, key(jar));
  }

  @Test
  void libraryThatAppearsGivesAnotherKey() throws Exception {
    Path jar = jar("a.jar", "lib/b.jar");
    Optional<String> before = key(jar);
    jar("lib/b.jar", "");
    assertNotEquals(before, key(jar));
  }

  @Test
  void jarsThatNameEachOtherAreEachReadOnce() throws Exception {
    jar("b.jar", "a.jar");
    Path jar = jar("a.jar", "b.jar");
    assertEquals(key(jar), key(jar));
    assertNotEquals(Optional.empty(), key(jar));
  }

  @Test
  void folderInTheClassPathHasNoKey() throws Exception {
    assertEquals(Optional.empty(), key(jar("a.jar", ""), folder));
  }

  @Test
  void otherBuildOfTheJvmGivesAnotherKey() throws Exception {
    Path jar = jar("a.jar", "");
    Optional<String> before = key(jar);
    String home = System.getProperty("java.home");
    Path other = Files.createDirectories(folder.resolve("jdk/lib/server"));
    try {
      System.setProperty("java.home", folder.resolve("jdk").toString());
      Optional<String> without = key(jar);
      assertNotEquals(before, without);
      Files.writeString(other.resolve(System.mapLibraryName("jvm")), "jvm");
      assertNotEquals(without, key(jar));
    } finally {
      System.setProperty("java.home", home);
    }
  }
}
