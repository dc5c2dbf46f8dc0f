package org.frillbench.cli.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes a flatbuffer of a trained model. */
public interface Converter {

  /**
   * Why this converter cannot convert {@code source} as asked for, checked for all sources before
   * any is converted; throws a refusal, or returns.
   *
   * @throws org.frillbench.cli.failure.CommandFailure if it refuses
   */
  void require(Source source);

  /**
   * Converts {@code source}. Called by several threads where {@link #parallel} allows it.
   *
   * @param file where the flatbuffer is written; a new file that gets its name afterwards
   * @param onStep receives what is being done, in a few words
   * @throws org.frillbench.cli.failure.CommandFailure if the source is refused or cannot be
   *     converted: one sentence that names the source
   * @throws InterruptedException if this thread is interrupted
   */
  Converted convert(Source source, Path file, Consumer<String> onStep) throws InterruptedException;

  /** How many conversions may run at a time. */
  int parallel();

  /**
   * What a converter says of a conversion, for the record.
   *
   * @param converter its name: {@code tensorflow} or {@code own}
   * @param version its version
   * @param flags what it was asked for, by name
   * @param warnings sentences that the user must know
   */
  record Converted(
      String converter, String version, Map<String, String> flags, List<String> warnings) {
    public Converted {
      flags = Map.copyOf(flags);
      warnings = List.copyOf(warnings);
    }
  }
}
