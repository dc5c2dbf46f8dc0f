package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.frillbench.converter.spec.TrainingFolder;

/** The forms in which trained models are stored. */
public enum SourceKind {
  SAVED_MODEL("SavedModel"),
  CHECKPOINT("TensorFlow checkpoint"),
  KERAS_H5("Keras HDF5 file"),
  KERAS("Keras file"),
  SAFETENSORS("safetensors file"),
  EXPERIMENT("experiment folder");

  private static final String SAVED_MODEL_FILE = "saved_model.pb";

  private final String text;

  SourceKind(String text) {
    this.text = text;
  }

  /** As messages name it. */
  public String text() {
    return text;
  }

  /**
   * The kind of what is stored at {@code path}, by its name and the files in it; empty if it is
   * none of these. A checkpoint is a folder with an index, or the prefix or index of one.
   *
   * @throws IOException if a folder cannot be listed
   */
  static Optional<SourceKind> of(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return ofFolder(path);
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.exists(path.resolveSibling(path.getFileName() + ".index"))) {
      return Optional.of(CHECKPOINT);
    }
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    if (name.endsWith(".index")) {
      return Optional.of(CHECKPOINT);
    }
    if (name.endsWith(".h5") || name.endsWith(".hdf5")) {
      return Optional.of(KERAS_H5);
    }
    if (name.endsWith(".keras")) {
      return Optional.of(KERAS);
    }
    return name.endsWith(".safetensors") ? Optional.of(SAFETENSORS) : Optional.empty();
  }

  private static Optional<SourceKind> ofFolder(Path folder) throws IOException {
    if (Files.exists(folder.resolve(SAVED_MODEL_FILE))) {
      return Optional.of(SAVED_MODEL);
    }
    if (holds(folder, "*.index")) {
      return Optional.of(CHECKPOINT);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path entry : entries) {
        if (isTrainingFolder(entry)) {
          return Optional.of(EXPERIMENT);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Path folder, String glob) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      return entries.iterator().hasNext();
    }
  }

  /** Whether {@code folder} is named as the released training code names a student's. */
  static boolean isTrainingFolder(Path folder) {
    try {
      TrainingFolder.parse(String.valueOf(folder.getFileName()));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
