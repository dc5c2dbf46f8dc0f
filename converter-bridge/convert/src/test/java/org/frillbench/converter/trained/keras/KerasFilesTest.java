package org.frillbench.converter.trained.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.frillbench.converter.trained.Fixtures;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.KerasLayer;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KerasFilesTest {

  private static final Path ARCHIVE = Fixtures.of("keras3-small.keras");

  @TempDir Path folder;

  @Test
  void archiveHdf5AndCheckpointOfOneModelHaveTheSameVariables() throws IOException {
    try (WeightFile archive = KerasArchive.open(ARCHIVE, folder);
        WeightFile hdf5 = KerasH5.open(Fixtures.of("keras3-small.h5"));
        WeightFile checkpoint = Checkpoint.open(Fixtures.of("keras3-small"))) {
      assertEquals(208, archive.variables().size());
      assertEquals(208, hdf5.variables().size());
      for (Variable variable : archive.variables()) {
        Variable other = Fixtures.variable(hdf5, variable.name());
        assertEquals(variable.shape(), other.shape());
        assertEquals(variable.values().read(), other.values().read(), variable.name());
        assertEquals(
            variable.values().read(),
            Fixtures.variable(checkpoint, variable.name()).values().read());
      }
    }
  }

  /** Releases of Keras 3 before 3.9 do not store the names of layers with their weights. */
  @Test
  void layersAreNumberedByClassInTheOrderOfTheConfiguration() throws IOException {
    Path weights = folder.resolve("model.weights.h5");
    Files.write(weights, entry("model.weights.h5"));
    KerasConfig config =
        KerasConfig.parse(ARCHIVE, new String(entry("config.json"), StandardCharsets.UTF_8));
    try (WeightFile named = KerasH5.open(weights);
        WeightFile numbered = KerasH5.open(weights, weights, java.util.Optional.of(config))) {
      Map<String, List<Integer>> shapes = new TreeMap<>();
      named.variables().forEach(variable -> shapes.put(variable.name(), variable.shape()));
      numbered
          .variables()
          .forEach(variable -> assertEquals(shapes.remove(variable.name()), variable.shape()));
      assertEquals(Map.of(), shapes);
    }
  }

  @Test
  void layersOfTheReleasedFrillAreRead() throws IOException {
    KerasConfig config = KerasMetadata.of(Fixtures.of("frill")).orElseThrow();
    KerasLayer rescaling =
        config.find(layer -> layer.className().equals("Rescaling")).orElseThrow();
    assertEquals(-1, rescaling.settings().get("offset").getAsDouble());
    KerasLayer conv = config.find(layer -> layer.name().equals("Conv")).orElseThrow();
    assertEquals("Conv2D", conv.className());
    assertEquals(java.util.Set.of("rescaling"), conv.inputs());
  }

  @Test
  void archiveWithoutWeightsIsRefused() throws IOException {
    Path file = archive(Map.of("config.json", entry("config.json")));
    String message = Fixtures.refusal(file, () -> KerasArchive.open(file, folder));
    assertTrue(message.contains("it has no model.weights.h5"), message);
  }

  @Test
  void entryThatClimbsOutOfItsFolderIsRefused() throws IOException {
    for (String name : List.of("../evil", "a/../../evil", "/evil", "..\\evil")) {
      Path file = archive(Map.of(name, new byte[1]));
      String message = Fixtures.refusal(file, () -> KerasArchive.open(file, folder));
      assertTrue(message.contains("leads out of its folder"), message);
    }
  }

  @Test
  void weightsThatUnpackToFarMoreThanTheArchiveAreRefused() throws IOException {
    Path file =
        archive(
            Map.of("config.json", entry("config.json"), "model.weights.h5", new byte[64 << 20]));
    String message = Fixtures.refusal(file, () -> KerasArchive.open(file, folder));
    assertTrue(message.contains("unpacks to over 16 times its size"), message);
  }

  @Test
  void configurationOfHostileFormIsRefused() throws IOException {
    for (String json :
        List.of(
            "",
            "[]",
            "{}",
            "{\"config\": 1}",
            "{\"config\": {\"layers\": [[]]}}",
            "[".repeat(100_000))) {
      Path file =
          archive(
              Map.of(
                  "config.json",
                  json.getBytes(StandardCharsets.UTF_8),
                  "model.weights.h5",
                  new byte[1]));
      Fixtures.refusal(file, () -> KerasArchive.open(file, folder));
    }
  }

  @Test
  void truncatedArchiveIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(ARCHIVE);
    Path file = folder.resolve("cut.keras");
    for (int length : new int[] {0, 100, whole.length / 2, whole.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      String message = Fixtures.refusal(file, () -> KerasArchive.open(file, folder));
      assertTrue(message.contains("damaged or truncated"), message);
    }
  }

  @Test
  void weightsAreUnpackedIntoTheGivenFolderUntilTheArchiveIsClosed() throws IOException {
    try (WeightFile archive = KerasArchive.open(ARCHIVE, folder)) {
      assertEquals(1, files(folder), archive.variables().toString());
    }
    assertEquals(0, files(folder));
  }

  @Test
  void folderThatTakesNoFileIsNotTheFaultOfTheArchive() {
    Path missing = folder.resolve("missing");
    assertThrows(NoSuchFileException.class, () -> KerasArchive.open(ARCHIVE, missing));
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static byte[] entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(ARCHIVE.toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  private Path archive(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("made.keras");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }
}
