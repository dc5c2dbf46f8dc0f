package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import java.nio.file.Path;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.SpecStamp;

/** Writes models with seeded random weights, which run as fast as trained ones do. */
public final class FlatbufferWriter {

  private FlatbufferWriter() {}

  /**
   * Writes the model of {@code spec} as a TFLite flatbuffer; the same spec and seed give the same
   * bytes on every machine.
   *
   * <p>The model is held in memory once, in a heap buffer of its own size.
   *
   * @param seed decides the weights
   * @param file where to write; replaced in one step if it is there
   * @throws IllegalArgumentException if the spec asks for QAT, or for more than 2 GiB
   * @throws IOException if the file cannot be written; then it is as it was
   */
  public static void write(ModelSpec spec, long seed, Path file) throws IOException {
    WholeFile.write(file, new ModelSerializer(new SpecStamp(spec, seed)).serialize());
  }
}
