package org.frillbench.tensorflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A Keras SavedModel that others made. */
final class BasicPitch {

  private static final Path FOLDER =
      Path.of(
          "../../fixtures/testkit/src/main/resources",
          "org/frillbench/testkit/models/basic-pitch/saved_model");

  private BasicPitch() {}

  /** The model itself, not to be changed. */
  static Path folder() {
    return FOLDER;
  }

  /** A copy in {@code place}. */
  static Path copy(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.toList()) {
        Path target = place.resolve(FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return place;
  }
}
