package org.frillbench.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;

/** A batch that is written into a copy of a SavedModel. */
final class BatchPatchTest {

  private static final String INPUT = "serving_default_input_2";

  @TempDir private Path folder;

  private static long batch(MetaGraphDef graph) {
    NodeDef placeholder =
        graph.getGraphDef().getNodeList().stream()
            .filter(node -> node.getName().equals(INPUT))
            .findFirst()
            .orElseThrow();
    return placeholder.getAttrOrThrow("shape").getShape().getDim(0).getSize();
  }

  @Test
  void batchIsInSignatureAndPlaceholderAndTheWeightsAreLinked() throws Exception {
    Path copy = BasicPitch.copy(folder.resolve("model"));
    SavedModelFile model = SavedModelFile.read(copy);
    Path patched = Files.createDirectory(folder.resolve("patched"));
    BatchPatch.of(model, model.signature(null), 3, patched);
    SavedModelFile read = SavedModelFile.read(patched);
    assertEquals(List.of(3L, 43844L, 1L), read.signature(null).facts().inputs().get(0).shape());
    assertEquals(3, batch(read.content().getMetaGraphs(0)));
    assertEquals(-1, batch(model.content().getMetaGraphs(0)));
    Path data = Path.of("variables/variables.data-00000-of-00001");
    assertArrayEquals(
        Files.readAllBytes(copy.resolve(data)), Files.readAllBytes(patched.resolve(data)));
  }

  @Test
  void knownBatchIsRefused() throws Exception {
    SavedModelFile model = SavedModelFile.read(BasicPitch.copy(folder.resolve("model")));
    Path patched = Files.createDirectory(folder.resolve("patched"));
    SavedModelFile fixed =
        SavedModelFile.read(BatchPatch.of(model, model.signature(null), 1, patched));
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () -> BatchPatch.of(fixed, fixed.signature(null), 2, folder.resolve("again")));
    assertEquals(
        "the signature serving_default of "
            + patched
            + " has no input with an unknown batch: leave --batch out",
        refused.getMessage());
  }
}
