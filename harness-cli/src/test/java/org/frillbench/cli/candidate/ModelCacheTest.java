package org.frillbench.cli.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelCacheTest {

  @TempDir Path folder;

  private Path made(String name, int daysAgo) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
    return file;
  }

  @Test
  void filesOfOtherVersionsAreKept() throws IOException {
    Path lately = made("matrix-product-0123456789ab.tflite", 3);
    Path longAgo = made("matrix-product-ba9876543210.tflite", 31);
    CandidateFile file = new ModelCache(folder).matrixProduct();
    assertTrue(Files.exists(lately));
    assertFalse(Files.exists(longAgo));
    Files.setLastModifiedTime(file.file(), FileTime.fromMillis(0));
    assertEquals(file, new ModelCache(folder).matrixProduct());
    assertTrue(Files.exists(file.file()));
  }
}
