package org.frillbench.converter.trained.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.converter.trained.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedTableTest {

  @TempDir Path folder;

  @Test
  void entriesOfAllBlocksAreReadInTheirOrder() throws IOException {
    Path file =
        write(
            new MadeTable()
                .block(MadeTable.entry(0, "bias", new byte[1]))
                .block(MadeTable.entry(0, "kernel", new byte[2]))
                .bytes());
    assertEquals(List.of("bias", "kernel"), List.copyOf(SortedTable.read(file).keySet()));
  }

  @Test
  void blockOfNegativeSizeIsRefused() throws IOException {
    for (long size : new long[] {-1, -5, -6, Long.MIN_VALUE}) {
      assertRefused(new MadeTable().bytes(0, size), "a block has a negative size");
    }
  }

  @Test
  void blockAtANegativeOffsetIsRefused() throws IOException {
    assertRefused(new MadeTable().bytes(-1, 4), "a block has a negative offset");
  }

  @Test
  void keysThatShareLongPrefixesAreRefusedWhereTheyUnfoldToTooMuch() throws IOException {
    byte[] table =
        new MadeTable()
            .block(entries("a".repeat(4090), 2500))
            .block(entries("b".repeat(4090), 2500))
            .bytes();
    assertTrue(table.length < 100_000, table.length + " bytes");
    assertRefused(table, "its blocks and keys hold over 16777216 bytes");
  }

  @Test
  void entriesAreCountedOverAllBlocks() throws IOException {
    byte[] table = new MadeTable().block(entries("a", 10_000)).block(entries("b", 10_000)).bytes();
    assertRefused(table, "it has over 20000 entries");
  }

  /** Returns {@code count} entries, whose keys are {@code prefix} and five digits. */
  private static byte[] entries(String prefix, int count) throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    entries.write(MadeTable.entry(0, prefix + "10000", new byte[0]));
    for (int i = 1; i < count; i++) {
      entries.write(MadeTable.entry(prefix.length(), String.valueOf(10_000 + i), new byte[0]));
    }
    return entries.toByteArray();
  }

  private void assertRefused(byte[] table, String why) throws IOException {
    Path file = write(table);
    String message = Fixtures.refusal(file, () -> SortedTable.read(file));
    assertTrue(message.contains(why), message);
  }

  private Path write(byte[] table) throws IOException {
    return Files.write(folder.resolve("made.index"), table);
  }
}
