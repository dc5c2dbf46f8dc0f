package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DamagedModelTest {

  /** Its bias fills no whole words of 16 bytes, so that the file would end in padding. */
  private static final StudentSpec TINY = new StudentSpec(Size.TINY, 0.5, true, true, false, 5);

  @TempDir Path folder;

  @Test
  void everyTruncationOfTheTailAndThousandsElsewhereAreDetected() throws IOException {
    byte[] whole = model();
    for (int length = whole.length - 1; length > whole.length - 1000; length--) {
      assertRefused(whole, length);
    }
    for (int length = 0; length < whole.length; length += 499) {
      assertRefused(whole, length);
    }
  }

  @Test
  void truncatedFileIsReportedWithItsNameAndTheRemedy() throws IOException {
    byte[] whole = model();
    for (int length : new int[] {8, 100, 5000, whole.length / 2, whole.length - 1}) {
      Path file = folder.resolve("cut");
      try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
        cut.write(whole, 0, length);
        cut.setLength(length);
      }
      String message = refusal(file);
      assertTrue(message.startsWith(file + " is damaged or truncated: "), message);
      assertTrue(message.endsWith("; write or copy it again."), message);
    }
  }

  /** Flipped bits may leave a readable model; what they may not do is throw anything else. */
  @Test
  void flippedBitsGiveAModelOrADamage() throws IOException {
    byte[] whole = model();
    Random random = new Random(1);
    int structure = 60_000;
    int refused = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      int place = random.nextInt(structure);
      byte kept = whole[place];
      whole[place] ^= (byte) (1 << random.nextInt(8));
      refused += refuses(whole) ? 1 : 0;
      whole[place] = kept;
    }
    assertTrue(refused > 1000, "refused " + refused);
  }

  /** The generated classes would read a slot of which only the first byte lies in the vtable. */
  @Test
  void slotThatIsCutInHalfIsRefused() {
    ByteBuffer bytes = ByteBuffer.wrap(Specimens.int8().bytes()).order(ByteOrder.LITTLE_ENDIAN);
    int root = bytes.getInt(0);
    int vtable = root - bytes.getInt(root);
    bytes.putShort(vtable, (short) (bytes.getShort(vtable) - 1));
    DamageException e =
        assertThrows(DamageException.class, () -> ModelReader.read(bytes, InputShapes.OF_FILE));
    assertTrue(e.getMessage().contains("impossible extent"), e.getMessage());
  }

  @Test
  void garbageBehindTheIdentifierIsRefused() {
    Random random = new Random(1);
    for (int trial = 0; trial < 20_000; trial++) {
      byte[] garbage = new byte[8 + random.nextInt(200)];
      random.nextBytes(garbage);
      // Small offsets get further than random ones.
      for (int i = 0; i < garbage.length; i++) {
        garbage[i] = random.nextInt(3) == 0 ? garbage[i] : (byte) random.nextInt(4);
      }
      assertTrue(refuses(garbage), "trial " + trial);
    }
  }

  @Test
  void aFileThatIsNoModelIsRefusedWithItsReason() throws IOException {
    refusedFor("does not exist", folder.resolve("missing"));
    refusedFor("is not a regular file", folder);
    refusedFor("is empty", Files.createFile(folder.resolve("empty")));
    refusedFor("too short", Files.writeString(folder.resolve("short"), "1234TFL"));
    refusedFor("is not a TFLite model", Files.writeString(folder.resolve("text"), "version 1 of"));
    refusedFor("is damaged or truncated", Files.writeString(folder.resolve("head"), "1234TFL3"));
  }

  @Test
  void fileBeyondTwoGibibytesIsRefused() throws IOException {
    Path file = folder.resolve("huge");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 31);
    }
    refusedFor("2 GiB", file);
  }

  private byte[] model() throws IOException {
    Path file = folder.resolve("whole");
    FlatbufferWriter.write(TINY, 1, file);
    return Files.readAllBytes(file);
  }

  private static void assertRefused(byte[] whole, int length) {
    ByteBuffer cut = ByteBuffer.wrap(whole).slice(0, length);
    assertThrows(
        DamageException.class,
        () -> ModelReader.read(cut, InputShapes.OF_FILE),
        "cut at " + length);
  }

  private static boolean refuses(byte[] bytes) {
    try {
      ModelReader.read(ByteBuffer.wrap(bytes), InputShapes.OF_FILE);
      return false;
    } catch (DamageException e) {
      return true;
    }
  }

  private static void refusedFor(String reason, Path file) {
    String message = refusal(file);
    assertTrue(message.startsWith(file.toString()) && message.contains(reason), message);
  }

  private static String refusal(Path file) {
    return assertThrows(UnreadableModelException.class, () -> ModelInspector.inspect(file))
        .getMessage();
  }
}
