package org.frillbench.results.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a flatbuffer was made of a trained model.
 *
 * @param converter {@code tensorflow} for TensorFlow's own, {@code own} for frill-bench's
 * @param version the version of that converter
 * @param flags what it was asked for, by name
 * @param source the trained model
 * @param warnings sentences of the converter and about its output
 * @param parity how the outputs of the two compare; absent where they were not compared
 */
public record Conversion(
    String converter,
    String version,
    Map<String, String> flags,
    Source source,
    List<String> warnings,
    @MayBeAbsent Compared parity) {
  public Conversion {
    Check.present(converter, "converter");
    Check.present(version, "version");
    Check.present(flags, "flags");
    Check.present(source, "source");
    Check.present(warnings, "warnings");
    // In an order, so that the same conversion gives the same text.
    flags = new TreeMap<>(flags);
    warnings = List.copyOf(warnings);
  }

  /** The same after its outputs were compared with the source's. */
  public Conversion compared(Compared outputs) {
    return new Conversion(converter, version, flags, source, warnings, outputs);
  }

  /**
   * A comparison of the outputs of source and flatbuffer.
   *
   * @param same whether all are within the limit
   * @param text the figures and the limit, in words
   */
  public record Compared(boolean same, String text) {
    public Compared {
      Check.present(text, "text");
    }
  }

  /**
   * A trained model.
   *
   * @param name its file or folder, without the folders above
   * @param form how it is stored: {@code SavedModel}
   * @param sha256 SHA-256 of the file; of a folder, of the lines that {@code sha256sum} prints for
   *     its files in the order of their paths
   * @param bytes the size of its files, bytes
   */
  public record Source(String name, String form, String sha256, long bytes) {
    public Source {
      Check.that(name != null && !name.isEmpty(), "name is missing");
      Check.present(form, "form");
      Check.digest(sha256, "sha256");
      Check.notNegative(bytes, "bytes");
    }
  }
}
