package org.frillbench.cli.candidate;

import java.io.IOException;
import java.nio.file.Path;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.progress.Unit;
import org.frillbench.cli.progress.Work;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.flatbuffer.ModelImage;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.SpecStamp;

/** Builds a model of ours before it is measured, and shows how that gets on. */
public final class ModelBuilding {

  private ModelBuilding() {}

  /**
   * Writes the flatbuffer of {@code spec}, with the usual seed.
   *
   * @param name for the user
   * @throws IOException if it cannot be written; then {@code file} is as it was
   */
  public static void write(String name, ModelSpec spec, Path file) throws IOException {
    ModelImage image = ModelImage.of(new SpecStamp(spec, ModelCache.WEIGHT_SEED));
    Display display = Console.shown();
    Work work = Work.on(display, "building", image.bytes(), Unit.BYTES);
    work.begin(name);
    try {
      FlatbufferWriter.write(image, file, work::reached);
    } finally {
      display.clear();
    }
  }
}
