package org.frillbench.cli.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class UserFoldersTest {

  @TempDir private Path folder;

  @AfterEach
  void putBack() {
    Environment.replace(System.getenv());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void oneTemporaryFolderStandsInForACacheThatOthersMayWrite() throws IOException {
    Path cache = Files.createDirectory(folder.resolve("frill-bench"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    Environment.replace(Map.of("XDG_CACHE_HOME", folder.toString()));
    Path instead = UserFolders.ownCache();
    assertFalse(instead.startsWith(cache));
    assertEquals(instead, UserFolders.ownCache());
  }
}
