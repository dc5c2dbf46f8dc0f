package org.frillbench.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.tensorflow.wire.SignatureFacts;
import org.frillbench.tensorflow.wire.TensorFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a SavedModel without TensorFlow's libraries. */
final class SavedModelFileTest {

  @TempDir private Path folder;

  private static String refusal(Path model, String signature) {
    return assertThrows(
            RefusedException.class, () -> SavedModelFile.read(model).signature(signature))
        .getMessage();
  }

  @Test
  void signatureHasInputsAndOutputsByName() throws Exception {
    SignatureFacts facts = SavedModelFile.read(BasicPitch.folder()).signature(null).facts();
    assertEquals(
        new SignatureFacts(
            "serving_default",
            List.of(new TensorFacts("input_2", "FLOAT32", List.of(-1L, 43844L, 1L))),
            List.of(
                new TensorFacts("contour", "FLOAT32", List.of(-1L, 172L, 264L)),
                new TensorFacts("note", "FLOAT32", List.of(-1L, 172L, 88L)),
                new TensorFacts("onset", "FLOAT32", List.of(-1L, 172L, 88L)))),
        facts);
  }

  @Test
  void unknownSignatureIsRefusedWithThoseThatThereAre() {
    assertEquals(
        BasicPitch.folder()
            + " has no signature embed: choose one of serving_default by --signature",
        refusal(BasicPitch.folder(), "embed"));
  }

  @Test
  void folderWithoutAGraphIsRefused() {
    assertEquals("there is no file saved_model.pb in " + folder, refusal(folder, null));
  }

  @Test
  void garbageIsRefused() throws Exception {
    Files.write(folder.resolve("saved_model.pb"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertEquals(
        folder.resolve("saved_model.pb") + " is damaged or no SavedModel: export it again",
        refusal(folder, null));
  }

  @Test
  void everyTruncationIsRefusedInOneSentence() throws Exception {
    byte[] whole = Files.readAllBytes(BasicPitch.folder().resolve("saved_model.pb"));
    Path file = folder.resolve("saved_model.pb");
    for (int length : List.of(0, 1, 100, whole.length / 2, whole.length - 1)) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      String refusal = refusal(folder, null);
      assertEquals(1, refusal.lines().count(), refusal);
      assertEquals(file + " ", refusal.substring(0, file.toString().length() + 1));
    }
  }
}
