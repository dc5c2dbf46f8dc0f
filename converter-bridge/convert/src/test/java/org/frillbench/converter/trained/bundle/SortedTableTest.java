package org.frillbench.converter.trained.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private void assertRefused(byte[] table, String why) throws IOException {
    Path file = write(table);
    String message = Fixtures.refusal(file, () -> SortedTable.read(file));
    assertTrue(message.contains(why), message);
  }

  private Path write(byte[] table) throws IOException {
    return Files.write(folder.resolve("made.index"), table);
  }
}
