package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.SpecStamp;

/** Writes models with seeded random weights, which run as fast as trained ones do. */
public final class FlatbufferWriter {

  private FlatbufferWriter() {}

  /**
   * Writes the model of {@code spec} as a TFLite flatbuffer; the same spec and seed give the same
   * bytes on every machine.
   *
   * @param seed decides the weights
   * @param file where to write; replaced in one step if it is there
   * @throws IllegalArgumentException if the spec asks for more than 2 GiB
   * @throws IOException if the file cannot be written; then it is as it was
   */
  public static void write(ModelSpec spec, long seed, Path file) throws IOException {
    write(ModelImage.of(new SpecStamp(spec, seed)), file);
  }

  /**
   * Writes {@code image}.
   *
   * @param file where to write; replaced in one step if it is there
   * @throws IOException if the file cannot be written; then it is as it was
   */
  public static void write(ModelImage image, Path file) throws IOException {
    write(image, file, bytes -> {});
  }

  /**
   * The same, for a file that takes its time.
   *
   * @param onBytes receives how many bytes have been written, as often as that changes
   */
  public static void write(ModelImage image, Path file, LongConsumer onBytes) throws IOException {
    AtomicFile.write(
        file.toFile(), out -> image.write(new CountedChannel(out.getChannel(), onBytes)));
  }
}
