package org.frillbench.converter.flatbuffer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.SpecStamp;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TeacherSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;

class FlatbufferWriterTest {

  private static final StudentSpec TINY = new StudentSpec(Size.TINY, 0.5, true, true, false, 5);

  @TempDir Path folder;

  @Test
  void sameSeedSameBytes() {
    assertEquals(serialize(TINY, 1), serialize(TINY, 1));
  }

  @Test
  void anotherSeedGivesOtherWeightsInAFileOfTheSameSize() {
    ByteBuffer one = serialize(TINY, 1);
    ByteBuffer two = serialize(TINY, 2);
    assertNotEquals(one, two);
    assertEquals(one.remaining(), two.remaining());
  }

  @Test
  void fileHoldsTheSerializedBytesAndNoOtherFileIsLeft() throws IOException {
    Path file = folder.resolve("model.tflite");
    Files.writeString(file, "what was there before");
    FlatbufferWriter.write(TINY, 1, file);
    assertEquals(serialize(TINY, 1), ByteBuffer.wrap(Files.readAllBytes(file)));
    assertEquals(List.of(file), files());
  }

  @Test
  void aFailedWriteLeavesTheFolderUnchanged() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();
    assertThrows(IOException.class, () -> FlatbufferWriter.write(TINY, 1, taken));
    Path nowhere = folder.resolve("missing/model.tflite");
    assertThrows(IOException.class, () -> FlatbufferWriter.write(TINY, 1, nowhere));
    assertEquals(List.of(taken), files());
  }

  @Test
  void weightsAreAlignedFiniteAndFreeOfDenormals() {
    Model model = Model.getRootAsModel(serialize(TINY, 1).slice());
    for (int i = 1; i < model.buffersLength() - 1; i++) {
      Buffer buffer = model.buffers(i);
      ByteBuffer data = buffer.dataAsByteBuffer();
      assertEquals(0, data.position() % 16, "buffer " + i);
    }
    ByteBuffer kernel = model.buffers(1).dataAsByteBuffer();
    while (kernel.hasRemaining()) {
      float value = kernel.getFloat();
      assertTrue(value == 0 || Math.abs(value) >= Float.MIN_NORMAL, "value " + value);
      assertTrue(Math.abs(value) <= 1, "value " + value);
    }
  }

  @Test
  void bufferZeroIsEmpty() {
    Model model = Model.getRootAsModel(serialize(TINY, 1).slice());
    assertEquals(0, model.buffers(0).dataLength());
  }

  @Test
  void modelBeyondTwoGibibytesIsRefusedBeforeMemoryIsTaken() {
    StudentSpec huge = new StudentSpec(Size.LARGE, 10, false, false, false, 65_536);
    Exception e = assertThrows(IllegalArgumentException.class, () -> serialize(huge, 1));
    assertTrue(e.getMessage().contains("2 GiB"), e.getMessage());
  }

  /** The teacher takes 98 MB, which neither heap nor direct memory could hold. */
  @Test
  void teacherIsWrittenInASmallHeap() throws IOException, InterruptedException {
    Path file = folder.resolve("trill.tflite");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                WriteTeacher.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.log").toFile())
            .start();
    assertEquals(0, child.waitFor(), () -> read(folder.resolve("child.log")));
    assertEquals(98.1e6, (double) Files.size(file), 98.1e6 * 0.005);
  }

  /** The program of the child process. */
  static final class WriteTeacher {
    private WriteTeacher() {}

    public static void main(String[] args) throws IOException {
      FlatbufferWriter.write(TeacherSpec.trill(), 1, Path.of(args[0]));
    }
  }

  private static ByteBuffer serialize(ModelSpec spec, long seed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ModelImage.of(new SpecStamp(spec, seed)).write(Channels.newChannel(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
