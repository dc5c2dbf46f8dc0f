package org.frillbench.cli.convert;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.frillbench.results.record.Conversion;

/**
 * Makes a flatbuffer of a trained model. Refusals are {@link
 * org.frillbench.cli.failure.CommandFailure}s: one sentence that names the source.
 */
public interface Converter {

  /** Which one it is. */
  ConverterChoice name();

  /** Refuses what it does not convert; called for all sources before any is converted. */
  void require(Source source);

  /**
   * What it is asked for {@code source}, by name, for the record: a file that was made with the
   * same flags of the same source is kept.
   */
  Map<String, String> flags(Source source);

  /**
   * Converts {@code source}. Called by several threads where {@link #parallel} allows it.
   *
   * @param origin what the record says of the source
   * @param file where the flatbuffer is written; it gets its name afterwards
   * @param onStep receives what is being done, in a few words
   * @param onWarning receives sentences that the user must see, without their full stops
   * @return the converter's version
   * @throws InterruptedException if this thread is interrupted
   */
  String convert(
      Source source,
      Conversion.Source origin,
      Path file,
      Consumer<String> onStep,
      Consumer<String> onWarning)
      throws InterruptedException;

  /** How many conversions may run at a time. */
  int parallel();
}
