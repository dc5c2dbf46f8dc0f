package org.frillbench.cli.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.failure.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trained models are recognized by their names and by the files in their folders. */
final class SourceKindTest {

  private static final String STUDENT =
      "1-al=0.5,ap=True,bd=2048,cop=False,lr=0.0001,ms=tiny,qat=False,tbs=512";

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[] {1});
  }

  private static void isKind(SourceKind kind, Path path) throws IOException {
    assertEquals(Optional.of(kind), SourceKind.of(path), path.toString());
  }

  @Test
  void foldersAreRecognizedByTheirFiles() throws Exception {
    isKind(SourceKind.SAVED_MODEL, file("saved/saved_model.pb").getParent());
    isKind(SourceKind.CHECKPOINT, file("checkpoint/ckpt-3.index").getParent());
    file("study/" + STUDENT + "/ckpt-1.index");
    isKind(SourceKind.EXPERIMENT, folder.resolve("study"));
    assertEquals(Optional.empty(), SourceKind.of(Files.createDirectory(folder.resolve("nothing"))));
  }

  @Test
  void filesAreRecognizedByTheirNames() throws Exception {
    isKind(SourceKind.KERAS_H5, file("a.h5"));
    isKind(SourceKind.KERAS_H5, file("a.HDF5"));
    isKind(SourceKind.KERAS, file("a.keras"));
    isKind(SourceKind.SAFETENSORS, file("a.safetensors"));
    isKind(SourceKind.CHECKPOINT, file("ckpt-7.index"));
    isKind(SourceKind.CHECKPOINT, folder.resolve("ckpt-7"));
    assertEquals(Optional.empty(), SourceKind.of(file("a.tflite")));
    assertEquals(Optional.empty(), SourceKind.of(folder.resolve("absent.h5")));
  }

  @Test
  void experimentFolderHoldsAModelForEachStudentsFolder() throws Exception {
    file("study/" + STUDENT + "/ckpt-1.index");
    file("study/logs/events");
    List<Source> sources = Source.of(List.of(folder.resolve("study")));
    assertEquals(
        List.of(
            new Source(folder.resolve("study").resolve(STUDENT), SourceKind.CHECKPOINT, STUDENT)),
        sources);
  }

  @Test
  void twoModelsOfOneNameAreRefused() throws Exception {
    Path one = file("one/m.h5");
    Path other = file("other/m.keras");
    CommandFailure refused =
        assertThrows(CommandFailure.class, () -> Source.of(List.of(one, other)));
    assertEquals(
        one
            + " and "
            + other
            + " would both be written to m.tflite: convert them into different folders.",
        refused.getMessage());
  }

  @Test
  void whatIsNoTrainedModelIsRefused() throws Exception {
    Path model = file("m.tflite");
    CommandFailure refused = assertThrows(CommandFailure.class, () -> Source.of(List.of(model)));
    assertTrue(
        refused.getMessage().startsWith(model + " is no trained model: "), refused.getMessage());
    CommandFailure absent =
        assertThrows(CommandFailure.class, () -> Source.of(List.of(folder.resolve("absent"))));
    assertEquals(folder.resolve("absent") + " does not exist.", absent.getMessage());
  }
}
