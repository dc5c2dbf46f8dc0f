package org.frillbench.converter.trained.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.frillbench.converter.trained.Fixtures;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;
import org.frillbench.converter.trained.keras.KerasH5;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

  private static final String TINY = "tiny-pool-then-conv";
  private static final String SHARD = "ckpt-1.data-00000-of-00001";

  @TempDir Path folder;

  @Test
  void variablesAreNamedByTheObjectGraph() throws IOException {
    try (WeightFile file = Checkpoint.open(Fixtures.of(TINY))) {
      Variable kernel = Fixtures.variable(file, "Conv/kernel");
      assertEquals(List.of(3, 3, 1, 16), kernel.shape());
      assertEquals("float32", kernel.type());
      assertEquals(List.of(8), Fixtures.variable(file, "distilled_output/bias").shape());
    }
  }

  @Test
  void valuesAreThoseOfTheSameStudentInAnotherFormat() throws IOException {
    try (WeightFile checkpoint = Checkpoint.open(Fixtures.of(TINY));
        WeightFile plain = Checkpoint.open(Fixtures.of("tiny-tf1"));
        WeightFile hdf5 = KerasH5.open(Fixtures.of("tiny-keras2.h5"))) {
      for (Variable variable : hdf5.variables()) {
        FloatBuffer expected = variable.values().read();
        assertEquals(expected, Fixtures.variable(checkpoint, variable.name()).values().read());
        assertEquals(expected, Fixtures.variable(plain, variable.name()).values().read());
      }
    }
  }

  @Test
  void slotsOfAnOptimizerAreLeftOut() throws IOException {
    try (WeightFile keras3 = Checkpoint.open(Fixtures.of("keras3-small"));
        WeightFile plain = Checkpoint.open(Fixtures.of("tiny-tf1"))) {
      assertTrue(
          Stream.concat(keras3.variables().stream(), plain.variables().stream())
              .map(Variable::name)
              .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("momentum")));
      Fixtures.variable(keras3, "expanded_conv_10_project_bn/moving_variance");
    }
  }

  @Test
  void folderOpensTheCheckpointThatItsStateFileNames() throws IOException {
    Path moved = twoCheckpoints();
    Files.writeString(
        moved.resolve("checkpoint"), "model_checkpoint_path: \"/training/of/others/ckpt-1\"\n");
    assertEquals(moved.resolve("ckpt-1"), Checkpoint.prefix(moved));
  }

  @Test
  void stateFileThatNamesNoPossibleFileIsRefused() throws IOException {
    Path two = twoCheckpoints();
    Path state =
        Files.writeString(two.resolve("checkpoint"), "model_checkpoint_path: \"ckpt\0-1\"\n");
    String message = Fixtures.refusal(state, () -> Checkpoint.open(two));
    assertTrue(message.contains("its model_checkpoint_path is no file name"), message);
  }

  @Test
  void folderWithoutStateFileOpensTheHighestNumber() throws IOException {
    Path two = twoCheckpoints();
    assertEquals(two.resolve("ckpt-10"), Checkpoint.prefix(two));
  }

  @Test
  void savedModelOpensItsVariablesBeforeCheckpointsBesideThem() throws IOException {
    Path both = twoCheckpoints();
    Path variables = Files.createDirectory(both.resolve("variables"));
    Files.copy(both.resolve("ckpt-1.index"), variables.resolve("variables.index"));
    Files.copy(both.resolve(SHARD), variables.resolve("variables.data-00000-of-00001"));
    assertEquals(variables.resolve("variables"), Checkpoint.prefix(both));
  }

  private Path twoCheckpoints() throws IOException {
    Path two = Fixtures.copy(TINY, folder.resolve("two"));
    Files.delete(two.resolve("checkpoint"));
    Files.copy(two.resolve("ckpt-1.index"), two.resolve("ckpt-10.index"));
    Files.copy(two.resolve(SHARD), two.resolve("ckpt-10.data-00000-of-00001"));
    return two;
  }

  @Test
  void prefixAndIndexOpenTheSameCheckpoint() throws IOException {
    Path prefix = Fixtures.of(TINY).resolve("ckpt-1");
    assertEquals(prefix, Checkpoint.prefix(prefix));
    assertEquals(prefix, Checkpoint.prefix(Path.of(prefix + ".index")));
  }

  @Test
  void missingShardIsNamed() throws IOException {
    Path copy = Fixtures.copy(TINY, folder.resolve("missing"));
    Files.delete(copy.resolve(SHARD));
    String message = Fixtures.refusal(copy.resolve(SHARD), () -> Checkpoint.open(copy));
    assertTrue(message.contains("does not exist"), message);
  }

  @Test
  void truncatedShardIsRefusedBeforeAnyValueIsUsed() throws IOException {
    Path copy = Fixtures.copy(TINY, folder.resolve("cut"));
    try (RandomAccessFile shard = new RandomAccessFile(copy.resolve(SHARD).toFile(), "rw")) {
      shard.setLength(shard.length() - 1);
    }
    Fixtures.refusal(copy.resolve(SHARD), () -> readAll(copy));
  }

  @Test
  void wrongChecksumNamesTheVariable() throws IOException {
    Path copy = Fixtures.copy(TINY, folder.resolve("flipped"));
    try (RandomAccessFile shard = new RandomAccessFile(copy.resolve(SHARD).toFile(), "rw")) {
      shard.seek(60_000);
      int value = shard.read();
      shard.seek(60_000);
      shard.write(value ^ 1);
    }
    String message = Fixtures.refusal(copy.resolve(SHARD), () -> readAll(copy));
    assertTrue(message.contains("the checksum of "), message);
  }

  @Test
  void indexWithoutObjectGraphIsRefusedWhereItsKeysAreNoNames() {
    Path frill = Fixtures.of("frill/variables.index");
    // Its shard, with the graph, is not among the fixtures.
    assertThrows(WeightsException.class, () -> Checkpoint.open(frill));
  }

  @Test
  void variableInSlicesIsRefusedByName() {
    Path index = Fixtures.of("partitioned/ckpt-1.index");
    String message = Fixtures.refusal(index, () -> Checkpoint.open(index));
    assertTrue(message.contains("stores dense/kernel in slices"), message);
    assertTrue(message.endsWith("save the checkpoint without partitions."), message);
  }

  @Test
  void folderWithoutCheckpointIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String message = Fixtures.refusal(empty, () -> Checkpoint.open(empty));
    assertTrue(message.contains("has no checkpoint"), message);
  }

  private static void readAll(Path path) throws WeightsException {
    try (WeightFile file = Checkpoint.open(path)) {
      for (Variable variable : file.variables()) {
        if (variable.type().equals("float32")) {
          variable.values().read();
        }
      }
    }
  }
}
