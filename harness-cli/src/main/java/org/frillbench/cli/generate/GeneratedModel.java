package org.frillbench.cli.generate;

import java.nio.file.Path;
import org.frillbench.converter.flatbuffer.ModelImage;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.SpecStamp;

/**
 * A model to be written.
 *
 * @param file where
 * @param image what
 */
public record GeneratedModel(Path file, ModelImage image) {

  /** The model of {@code spec} as {@code name}.tflite in {@code folder}. */
  public static GeneratedModel of(Path folder, String name, ModelSpec spec, long seed) {
    return new GeneratedModel(
        folder.resolve(name + ".tflite"), ModelImage.of(new SpecStamp(spec, seed)));
  }

  String name() {
    return file.getFileName().toString();
  }
}
