package org.frillbench.cli.convert;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;

/**
 * A trained model to convert.
 *
 * @param path where it is stored, as its user named it
 * @param kind its form
 * @param name what its flatbuffer is called, without a suffix
 */
public record Source(Path path, SourceKind kind, String name) {

  /**
   * The models at {@code paths}; those of an experiment folder one by one, in the order of their
   * names.
   */
  public static List<Source> of(List<Path> paths) {
    List<Source> sources = new ArrayList<>();
    paths.forEach(path -> sources.addAll(of(path)));
    Map<String, Source> names = new HashMap<>();
    for (Source source : sources) {
      Source other = names.put(source.name(), source);
      if (other != null) {
        throw refused(
            other.path()
                + " and "
                + source.path()
                + " would both be written to "
                + source.name()
                + ".tflite: convert them into different folders.");
      }
    }
    return sources;
  }

  private static List<Source> of(Path path) {
    try {
      if (!Files.exists(path) && !Files.exists(Path.of(path + ".index"))) {
        throw refused(path + " does not exist.");
      }
      SourceKind kind =
          SourceKind.of(path)
              .orElseThrow(
                  () ->
                      refused(
                          path
                              + " is no trained model: a SavedModel has a saved_model.pb, a"
                              + " checkpoint an .index file; others end in .h5, .keras or"
                              + " .safetensors."));
      return kind == SourceKind.EXPERIMENT
          ? students(path)
          : List.of(new Source(path, kind, nameOf(path)));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, "cannot read " + path + ": " + FileErrorText.of(e) + ".", e);
    }
  }

  private static List<Source> students(Path experiment) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            experiment, entry -> Files.isDirectory(entry) && SourceKind.isTrainingFolder(entry))) {
      entries.forEach(folders::add);
    }
    return folders.stream()
        .sorted()
        .map(folder -> new Source(folder, SourceKind.CHECKPOINT, nameOf(folder)))
        .toList();
  }

  private static String nameOf(Path path) {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    return name.replaceFirst("(?i)\\.(index|h5|hdf5|keras|safetensors)$", "");
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
