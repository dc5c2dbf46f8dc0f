package org.frillbench.results.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class OwnedFolderTest {

  private static final String PREFIX = ".parts-";

  @TempDir private Path place;

  private long folders() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.count();
    }
  }

  /** What a killed process leaves: the mark is there, and nobody holds its lock. */
  private Path abandoned(String name) throws IOException {
    Path folder = Files.createDirectories(place.resolve(name).resolve("deep")).getParent();
    Files.createFile(folder.resolve("in-use"));
    Files.writeString(folder.resolve("deep/student.part"), "half");
    return folder;
  }

  @Test
  void folderOfAKilledProcessIsRemovedByTheNextOne() throws Exception {
    Path abandoned = abandoned(PREFIX + "1");
    try (OwnedFolder owned = OwnedFolder.make(place, PREFIX)) {
      assertFalse(Files.exists(abandoned));
      assertTrue(Files.isDirectory(owned.path()));
    }
    assertEquals(0, folders());
  }

  @Test
  void prefixIsNoPattern() throws Exception {
    Path other = abandoned(".s-1");
    Path abandoned = abandoned(".[st]-1");
    try (OwnedFolder owned = OwnedFolder.make(place, ".[st]-")) {
      assertTrue(Files.isDirectory(owned.path()));
      assertFalse(Files.exists(abandoned));
    }
    assertTrue(Files.isDirectory(other));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linkToAFolderStays() throws Exception {
    Path link = Files.createSymbolicLink(place.resolve(PREFIX + "link"), abandoned("linked"));
    OwnedFolder.make(place, PREFIX).close();
    assertTrue(Files.exists(link.resolve("deep/student.part")));
  }

  /** It could be exchanged for a link while it is being removed. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void folderOfAnotherUserStays() throws Exception {
    Path foreign = abandoned(PREFIX + "foreign");
    assumeTrue(Files.getAttribute(foreign, "unix:uid").equals(0), "only root can give files away");
    Files.setAttribute(foreign, "unix:uid", 12345);
    OwnedFolder.make(place, PREFIX).close();
    assertTrue(Files.exists(foreign));
  }

  /** Whose path is too long to be removed; its lower half can be moved out again. */
  private static Path[] halvesOfADeepFolder(Path folder) throws IOException {
    String half = ("/" + "deep".repeat(50)).repeat(11);
    Path upper = Files.createDirectories(Path.of(folder + half));
    Path lower = folder.resolveSibling("lower-half-of-" + folder.getFileName());
    Files.createDirectories(Path.of(lower + half));
    Path lowered = upper.resolve("lower");
    Files.move(lower, lowered);
    return new Path[] {lower, lowered};
  }

  /** Systems list files in the order of names, of their making, or the reverse: it is not known. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void folderThatCouldNotBeRemovedWhollyIsRemovedByTheNextOne() throws Exception {
    List<Path[]> halves = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Path folder = Files.createDirectory(place.resolve(PREFIX + i));
      if (i % 2 == 0) {
        Files.createFile(folder.resolve("in-use"));
      }
      halves.add(halvesOfADeepFolder(folder.resolve("deep-" + i)));
      if (i % 2 != 0) {
        Files.createFile(folder.resolve("in-use"));
      }
    }
    OwnedFolder.make(place, PREFIX).close();
    assertEquals(halves.size(), folders());
    for (Path[] half : halves) {
      Files.move(half[1], half[0]);
    }
    OwnedFolder.make(place, PREFIX).close();
    assertEquals(0, folders());
  }

  /** As on a full disk: here the path of the mark is too long, and that of its folder is not. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void folderThatCannotBeMarkedIsRemoved() throws Exception {
    String name = "/" + "d".repeat(99);
    // With the longest of random names, of 20 digits, a folder's path has 4094 bytes, one less
    // than it may have.
    int length = 4094 - PREFIX.length() - 21;
    Path deep = place;
    while (deep.toString().length() + 2 * name.length() < length) {
      deep = Path.of(deep + name);
    }
    deep = Path.of(deep + "/" + "e".repeat(length - deep.toString().length() - 1));
    Files.createDirectories(deep);
    Path full = deep;
    assertThrows(IOException.class, () -> OwnedFolder.make(full, PREFIX));
    try (Stream<Path> left = Files.list(full)) {
      assertEquals(0, left.count());
    }
  }

  /** What another process does that makes one. */
  static final class Other {

    private Other() {}

    public static void main(String[] args) throws IOException {
      OwnedFolder.make(Path.of(args[0]), args[1]).close();
    }
  }

  private static int another(Path place) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            place.toString(),
            PREFIX)
        .inheritIO()
        .start()
        .waitFor();
  }

  @Test
  void foldersOfOneProcessAreInUseForAnotherHoweverManyItHas() throws Exception {
    Path within = Files.createDirectory(place.resolve("within")).resolve("..");
    try (OwnedFolder first = OwnedFolder.make(place, PREFIX);
        OwnedFolder second = OwnedFolder.make(within, PREFIX)) {
      assertEquals(0, another(place));
      assertTrue(Files.isDirectory(first.path()));
      assertTrue(Files.isDirectory(second.path()));
    }
  }

  @Test
  void folderInUseAndFoldersOfOtherNamesStay() throws Exception {
    Path other = abandoned("parts-1");
    Path unmarked = Files.createDirectory(place.resolve(PREFIX + "mine"));
    try (OwnedFolder first = OwnedFolder.make(place, PREFIX);
        OwnedFolder second = OwnedFolder.make(place, PREFIX)) {
      assertTrue(Files.isDirectory(first.path()));
      assertTrue(Files.isDirectory(second.path()));
    }
    assertTrue(Files.exists(other.resolve("deep/student.part")));
    assertTrue(Files.isDirectory(unmarked));
    assertEquals(2, folders());
  }
}
