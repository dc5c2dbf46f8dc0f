package org.frillbench.converter.trained.safetensors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.converter.trained.Fixtures;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

  private static final Path TINY = Fixtures.of("tiny.safetensors");

  @TempDir Path folder;

  @Test
  void mappedNamesHaveTheValuesOfTheSameStudentsCheckpoint() throws IOException {
    try (WeightFile file = Safetensors.open(TINY, Optional.of(Fixtures.of("tiny-names.json")));
        WeightFile checkpoint = Checkpoint.open(Fixtures.of("tiny-pool-then-conv"))) {
      assertEquals(172, file.variables().size());
      for (Variable variable : file.variables()) {
        Variable other = Fixtures.variable(checkpoint, variable.name());
        assertEquals(other.shape(), variable.shape());
        assertEquals(other.values().read(), variable.values().read());
      }
    }
  }

  @Test
  void namesWithoutMappingAreTheFilesOwn() throws IOException {
    try (WeightFile file = Safetensors.open(TINY, Optional.empty())) {
      assertEquals(List.of(3, 3, 1, 16), Fixtures.variable(file, "Conv.kernel").shape());
    }
  }

  @Test
  void halfPrecisionIsWidenedExactly() throws IOException {
    ByteBuffer values = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    short[] halves = {0x3c00, (short) 0xc000, 0x0001, 0x7bff};
    short[] brains = {0x3f80, (short) 0xc000, 0x0080, 0x7f7f};
    for (short half : halves) {
      values.putShort(half);
    }
    for (short brain : brains) {
      values.putShort(brain);
    }
    Path file =
        write(
            "{\"h\":{\"dtype\":\"F16\",\"shape\":[4],\"data_offsets\":[0,8]},"
                + "\"b\":{\"dtype\":\"BF16\",\"shape\":[2,2],\"data_offsets\":[8,16]}}",
            values.array());
    try (WeightFile tensors = Safetensors.open(file, Optional.empty())) {
      assertEquals(
          FloatBuffer.wrap(new float[] {1, -2, 0x1p-24f, 65504}),
          Fixtures.variable(tensors, "h").values().read());
      assertEquals(
          FloatBuffer.wrap(new float[] {1, -2, Float.MIN_NORMAL, 0x1.fep127f}),
          Fixtures.variable(tensors, "b").values().read());
    }
  }

  @Test
  void hostileHeadersAreRefused() throws IOException {
    for (String header :
        List.of(
            "",
            "[]",
            "{\"a\":1}",
            "{\"a\":{}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1e99],\"data_offsets\":[0,4]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}",
            "{\"a\":".repeat(100_000))) {
      Path file = write(header, new byte[8]);
      Fixtures.refusal(file, () -> Safetensors.open(file, Optional.empty()));
    }
  }

  @Test
  void valuesOutsideTheFileOrOfAnotherSizeAreRefused() throws IOException {
    for (String header :
        List.of(
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,4],\"data_offsets\":[0,8]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[9223372036854775800,9223372036854775804]}}",
            "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}")) {
      Path file = write(header, new byte[8]);
      try (WeightFile tensors = Safetensors.open(file, Optional.empty())) {
        Fixtures.refusal(file, () -> Fixtures.variable(tensors, "a").values().read());
      }
    }
  }

  @Test
  void headerLongerThanTheFileIsRefused() throws IOException {
    for (long length : new long[] {1L << 40, -1, 100}) {
      Path file = folder.resolve("long.safetensors");
      ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      Files.write(file, bytes.array());
      Fixtures.refusal(file, () -> Safetensors.open(file, Optional.empty()));
    }
  }

  @Test
  void mappingToAMissingTensorIsRefused() throws IOException {
    Path mapping = Files.writeString(folder.resolve("names.json"), "{\"Conv/kernel\": \"stem\"}");
    String message = Fixtures.refusal(mapping, () -> Safetensors.open(TINY, Optional.of(mapping)));
    assertTrue(message.contains("maps Conv/kernel to stem"), message);
  }

  @Test
  void mappingThatIsNoObjectOfTextsIsRefused() throws IOException {
    for (String json : List.of("", "[1]", "{\"a\": {}}", "{")) {
      Path mapping = Files.writeString(folder.resolve("names.json"), json);
      String message =
          Fixtures.refusal(mapping, () -> Safetensors.open(TINY, Optional.of(mapping)));
      assertTrue(message.contains("is no mapping of names"), message);
    }
  }

  private Path write(String header, byte[] values) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES + text.length + values.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length)
            .put(text)
            .put(values);
    return Files.write(folder.resolve("made.safetensors"), bytes.array());
  }
}
