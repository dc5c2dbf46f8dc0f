package org.frillbench.cli.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.ConversionFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.UnreadableFileException;

/** The records of conversions beside flatbuffers. */
public final class ConversionRecords {

  private static final int MOST_BYTES = 1 << 20;

  private ConversionRecords() {}

  /** The record's file for {@code flatbuffer}: {@code NAME.conversion.json}. */
  public static Path beside(Path flatbuffer) {
    return flatbuffer.resolveSibling(CandidateReader.nameOf(flatbuffer) + ".conversion.json");
  }

  /** How {@code flatbuffer} was converted; empty without a record that is about these bytes. */
  public static Optional<Conversion> of(Path flatbuffer) {
    try {
      return Files.exists(beside(flatbuffer))
          ? of(flatbuffer, HexDigest.sha256(flatbuffer.toFile()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same for a flatbuffer whose digest is known. */
  static Optional<Conversion> of(Path flatbuffer, String sha256) {
    Path file = beside(flatbuffer);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      ConversionFile record = ConversionFile.read(BoundedFile.text(file, MOST_BYTES));
      return record.output().sha256().equals(sha256)
          ? Optional.of(record.conversion())
          : Optional.empty();
    } catch (UnreadableFileException | RunFileException e) {
      // What is beside a model by accident does not keep it from being measured.
      return Optional.empty();
    }
  }
}
