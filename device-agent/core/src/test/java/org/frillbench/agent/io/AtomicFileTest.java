package org.frillbench.agent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {

  private static final byte[] NEW = {'n', 'e', 'w'};

  @TempDir Path folder;

  @Test
  void aNewFileHasItsContentAndNothingIsLeftBesideIt() throws IOException {
    Path file = folder.resolve("file");
    AtomicFile.write(file.toFile(), NEW);
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("file"), names());
  }

  @Test
  void anUnsynchronizedFileIsReplacedInOneStepToo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    AtomicFile.writeUnsynchronized(
        file.toFile(),
        out -> {
          out.write(NEW);
          assertEquals("old", Files.readString(file));
        });
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("file"), names());
  }

  @Test
  void contentThatFailsLeavesTheOldFileAndNothingBesideIt() throws IOException {
    File file = Files.writeString(folder.resolve("file"), "old").toFile();
    AtomicFile.Content failing =
        out -> {
          out.write(NEW);
          assertEquals("old", Files.readString(file.toPath()));
          throw new IOException("the disk is full");
        };
    IOException failure = assertThrows(IOException.class, () -> AtomicFile.write(file, failing));
    assertEquals("the disk is full", failure.getMessage());
    assertEquals("old", Files.readString(file.toPath()));
    assertEquals(List.of("file"), names());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "removes no file that is open")
  void processThatEndsWhileItWritesLeavesTheOldFileAndNothingBesideIt() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Ending.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    assertEquals(3, process.waitFor());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("file"), names());
  }

  /** Ends in the middle of a file. */
  static final class Ending {

    private Ending() {}

    public static void main(String[] args) throws IOException {
      AtomicFile.write(
          new File(args[0]),
          out -> {
            out.write(NEW);
            System.exit(3);
          });
    }
  }

  @Test
  void preparedContentIsHiddenUntilItIsCommitted() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    AtomicFile prepared = AtomicFile.prepare(file.toFile(), out -> out.write(NEW));
    assertEquals("old", Files.readString(file));
    List<String> names = names();
    assertEquals(2, names.size());
    assertTrue(names.get(0).startsWith(".file."), names.toString());
    prepared.commit();
    prepared.discard();
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("file"), names());
  }

  @Test
  void discardedContentLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    AtomicFile.prepare(file.toFile(), out -> out.write(NEW)).discard();
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("file"), names());
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    IOException failure =
        assertThrows(IOException.class, () -> AtomicFile.write(place.toFile(), NEW));
    assertEquals("place cannot be replaced", failure.getMessage());
    assertTrue(Files.isDirectory(place));
    assertEquals(List.of("place"), names());
  }

  @Test
  void aMissingFolderIsAnError() {
    File file = folder.resolve("none/file").toFile();
    assertThrows(IOException.class, () -> AtomicFile.write(file, NEW));
    assertFalse(file.getParentFile().exists());
  }

  @Test
  void aRelativeNameIsWrittenInTheWorkingFolder() throws IOException {
    File file = new File("atomic-file-test-" + ProcessHandle.current().pid());
    try {
      AtomicFile.write(file, NEW);
      assertEquals("new", Files.readString(file.toPath()));
    } finally {
      assertTrue(file.delete());
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
