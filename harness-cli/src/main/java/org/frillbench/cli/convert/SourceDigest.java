package org.frillbench.cli.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.trained.WeightsException;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.store.FileErrorText;

/**
 * Digest and size of a trained model, be it a file, the files of a prefix, or a folder. Links are
 * followed, as whoever reads the model follows them.
 */
final class SourceDigest {

  /** More than any model's folder holds. */
  private static final int MOST_FILES = 10_000;

  private SourceDigest() {}

  /** The description of {@code source} in the record. */
  static Conversion.Source of(Source source) {
    Path path = source.path().toAbsolutePath();
    try {
      List<Path> files = files(source);
      if (files.isEmpty()) {
        throw new IOException("it holds no file");
      }
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      String name = String.valueOf(path.normalize().getFileName());
      String sha256 =
          files.equals(List.of(path)) ? HexDigest.sha256(path.toFile()) : listed(path, files);
      return new Conversion.Source(name, source.kind().text(), sha256, bytes);
    } catch (WeightsException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, "cannot read " + path + ": " + FileErrorText.of(e) + ".", e);
    }
  }

  /** The digest of what {@code sha256sum} prints for the files, named from the folder. */
  private static String listed(Path path, List<Path> files) throws IOException {
    Path folder = Files.isDirectory(path) ? path : path.getParent();
    HexDigest digest = HexDigest.sha256();
    for (Path file : files) {
      digest
          .update(HexDigest.sha256(file.toFile()))
          .update("  " + folder.relativize(file).toString().replace('\\', '/') + "\n");
    }
    return digest.hex();
  }

  /** All files in their order: of a folder with several checkpoints, those of the one taken. */
  private static List<Path> files(Source source) throws IOException {
    Path path = source.path().toAbsolutePath();
    if (source.kind() == SourceKind.CHECKPOINT) {
      return ofPrefix(Checkpoint.prefix(path));
    }
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .limit(MOST_FILES + 1L)
              .sorted((one, other) -> one.toString().compareTo(other.toString()))
              .toList();
      if (files.size() > MOST_FILES) {
        throw new IOException("it holds more than " + MOST_FILES + " files");
      }
      return files;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Path> ofPrefix(Path prefix) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(prefix.getParent())) {
      for (Path file : beside) {
        if (file.getFileName().toString().startsWith(prefix.getFileName() + ".")) {
          files.add(file);
        }
      }
    }
    files.sort(null);
    return files;
  }
}
