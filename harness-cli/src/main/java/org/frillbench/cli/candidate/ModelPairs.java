package org.frillbench.cli.candidate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.UnmatchedModels;
import org.frillbench.results.store.FileErrorText;

/**
 * What a gate measures: models in pairs, one on each side.
 *
 * @param files left, right, left, right and so on
 * @param unmatched models without a counterpart, which are not measured; empty where there is none
 */
public record ModelPairs(List<CandidateFile> files, Optional<UnmatchedModels> unmatched) {

  /** The same models on both sides. */
  public static ModelPairs ofOneSet(List<CandidateFile> models) {
    List<CandidateFile> files = new ArrayList<>();
    for (CandidateFile model : models) {
      files.add(model.on(Side.LEFT));
      files.add(model.on(Side.RIGHT));
    }
    return new ModelPairs(files, Optional.empty());
  }

  /**
   * Two folders, whose models are joined by file name, or two files.
   *
   * @param shapes which inputs are resized
   */
  public static ModelPairs of(Path left, Path right, InputShapes shapes) {
    for (Path side : List.of(left, right)) {
      if (!Files.exists(side)) {
        throw refused(side + " does not exist.");
      }
    }
    if (Files.isDirectory(left) != Files.isDirectory(right)) {
      throw refused("a gate takes two folders or two files, not " + left + " and " + right + ".");
    }
    return Files.isDirectory(left) ? ofFolders(left, right, shapes) : ofFiles(left, right, shapes);
  }

  /** Whatever they are called: the pair bears the right one's name, which is the newer. */
  private static ModelPairs ofFiles(Path left, Path right, InputShapes shapes) {
    String name = CandidateReader.nameOf(right);
    return new ModelPairs(
        List.of(
            CandidateReader.read(left, name, shapes).on(Side.LEFT),
            CandidateReader.read(right, name, shapes).on(Side.RIGHT)),
        Optional.empty());
  }

  private static ModelPairs ofFolders(Path left, Path right, InputShapes shapes) {
    Map<String, Path> before = modelsIn(left);
    Map<String, Path> after = modelsIn(right);
    List<CandidateFile> files = new ArrayList<>();
    before.forEach(
        (name, file) -> {
          if (after.containsKey(name)) {
            files.add(CandidateReader.read(file, name, shapes).on(Side.LEFT));
            files.add(CandidateReader.read(after.get(name), name, shapes).on(Side.RIGHT));
          }
        });
    if (files.isEmpty()) {
      throw refused(
          "no model in "
              + left
              + " has the file name of one in "
              + right
              + ", by which a gate"
              + " joins them.");
    }
    UnmatchedModels unmatched = new UnmatchedModels(without(before, after), without(after, before));
    boolean any = !unmatched.left().isEmpty() || !unmatched.right().isEmpty();
    return new ModelPairs(files, any ? Optional.of(unmatched) : Optional.empty());
  }

  private static List<String> without(Map<String, Path> some, Map<String, Path> others) {
    return some.keySet().stream().filter(name -> !others.containsKey(name)).toList();
  }

  /** The models right in {@code folder} by their names, in that order; at least one. */
  private static Map<String, Path> modelsIn(Path folder) {
    Map<String, Path> models = new TreeMap<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.tflite")) {
      found.forEach(file -> models.put(CandidateReader.nameOf(file), file));
    } catch (IOException e) {
      throw refused("cannot list " + folder + ": " + FileErrorText.of(e) + ".");
    }
    if (models.isEmpty()) {
      throw refused("there is no model (*.tflite) in " + folder + ".");
    }
    return models;
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
