package org.frillbench.cli.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  /** Whether there is a record for {@code flatbuffer}, and no file of that name. */
  public static boolean isLeftOver(Path flatbuffer) {
    return !Files.exists(flatbuffer, LinkOption.NOFOLLOW_LINKS)
        && read(flatbuffer)
            .filter(record -> record.output().name().equals(flatbuffer.getFileName().toString()))
            .isPresent();
  }

  /** How a flatbuffer was converted whose digest is known. */
  static Optional<Conversion> of(Path flatbuffer, String sha256) {
    return read(flatbuffer)
        .filter(record -> record.output().sha256().equals(sha256))
        .map(ConversionFile::conversion);
  }

  private static Optional<ConversionFile> read(Path flatbuffer) {
    Path file = beside(flatbuffer);
    try {
      return Files.exists(file)
          ? Optional.of(ConversionFile.read(BoundedFile.text(file, MOST_BYTES)))
          : Optional.empty();
    } catch (UnreadableFileException | RunFileException e) {
      // What is beside a model by accident does not keep it from being measured.
      return Optional.empty();
    }
  }
}
