package org.frillbench.converter.trained.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.converter.trained.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleIndexTest {

  private static final Path FRILL = Fixtures.of("frill/variables.index");

  @TempDir Path folder;

  /** Its blocks are compressed by snappy. */
  @Test
  void indexOfTheReleasedFrillHasAllItsVariables() throws IOException {
    BundleIndex index = BundleIndex.read(FRILL);
    List<BundleEntry> variables =
        index.entries().entrySet().stream()
            .filter(entry -> BundleKeys.isVariablePath(entry.getKey()))
            .map(java.util.Map.Entry::getValue)
            .toList();
    assertEquals(1, index.shards());
    assertEquals(210, variables.size());
    assertEquals(40_478_528, variables.stream().mapToLong(BundleEntry::size).sum());
    BundleEntry bias = index.entries().get("layer_with_weights-1/bias/.ATTRIBUTES/VARIABLE_VALUE");
    assertEquals(List.of(2048), bias.shape());
    assertEquals("float32", TensorType.name(bias.type()));
    assertEquals(8192, bias.size());
  }

  @Test
  void everyTruncationOfAnIndexIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(FRILL);
    Path cut = folder.resolve("cut.index");
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(cut, java.util.Arrays.copyOf(whole, length));
      String message = Fixtures.refusal(cut, () -> BundleIndex.read(cut));
      assertTrue(message.contains("damaged or truncated"), message);
    }
  }

  @Test
  void flippedBitInABlockIsRefusedByItsChecksum() throws IOException {
    byte[] bytes = Files.readAllBytes(FRILL);
    bytes[100] ^= 1;
    Path file = Files.write(folder.resolve("flipped.index"), bytes);
    String message = Fixtures.refusal(file, () -> BundleIndex.read(file));
    assertTrue(message.contains("the checksum of a block of its index is wrong"), message);
  }

  @Test
  void fileOfAnotherFormatIsRefused() throws IOException {
    Path file =
        Files.write(
            folder.resolve("text.index"), "no table ".repeat(20).getBytes(StandardCharsets.UTF_8));
    String message = Fixtures.refusal(file, () -> BundleIndex.read(file));
    assertTrue(message.contains("not those of a checkpoint's index"), message);
  }
}
