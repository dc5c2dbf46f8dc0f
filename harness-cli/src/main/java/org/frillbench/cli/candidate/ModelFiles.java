package org.frillbench.cli.candidate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;

/** Models as users name them: files, and folders of files. */
public final class ModelFiles {

  private static final String MODELS = "*.tflite";

  private ModelFiles() {}

  /** {@code paths} with the models of a folder in its place. */
  public static List<Path> of(List<Path> paths) {
    return paths.stream()
        .flatMap(path -> Files.isDirectory(path) ? in(path).stream() : Stream.of(path))
        .toList();
  }

  /** The models right in {@code folder}, by name; at least one. */
  public static List<Path> in(Path folder) {
    List<Path> models = list(folder);
    if (models.isEmpty()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "there is no model ("
              + MODELS
              + ") in "
              + folder
              + ": name a model or a folder of models; 'frill-bench convert' and 'frill-bench"
              + " students generate' make some.");
    }
    return models;
  }

  private static List<Path> list(Path folder) {
    List<Path> models = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, MODELS)) {
      for (Path file : found) {
        if (!Files.isDirectory(file)) {
          models.add(file);
        }
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, "cannot list " + folder + ": " + FileErrorText.of(e) + ".", e);
    }
    Collections.sort(models);
    return models;
  }

  /** Whether {@code folder} is one with models in it. */
  public static boolean isFolderOfModels(Path folder) {
    return Files.isDirectory(folder) && !list(folder).isEmpty();
  }
}
