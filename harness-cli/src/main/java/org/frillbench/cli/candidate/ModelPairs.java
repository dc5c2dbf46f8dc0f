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
import org.frillbench.results.compare.GateSides;
import org.frillbench.results.record.UnmatchedModels;
import org.frillbench.results.store.FileErrorText;

/**
 * What a gate measures: models in pairs, called after their side.
 *
 * @param files left, right, left, right and so on
 * @param oneSided models without a counterpart, which are not measured; empty where there is none
 */
public record ModelPairs(List<CandidateFile> files, Optional<UnmatchedModels> oneSided) {

  /** The same models on both sides. */
  public static ModelPairs ofOneSet(List<CandidateFile> models) {
    List<CandidateFile> files = new ArrayList<>();
    for (CandidateFile model : models) {
      String name = model.candidate().name();
      files.add(model.called(GateSides.LEFT.nameOf(name)));
      files.add(model.called(GateSides.RIGHT.nameOf(name)));
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
            CandidateReader.read(left, GateSides.LEFT.nameOf(name), shapes),
            CandidateReader.read(right, GateSides.RIGHT.nameOf(name), shapes)),
        Optional.empty());
  }

  private static ModelPairs ofFolders(Path left, Path right, InputShapes shapes) {
    Map<String, Path> before = modelsIn(left);
    Map<String, Path> after = modelsIn(right);
    List<CandidateFile> files = new ArrayList<>();
    before.forEach(
        (name, file) -> {
          if (after.containsKey(name)) {
            files.add(CandidateReader.read(file, GateSides.LEFT.nameOf(name), shapes));
            files.add(CandidateReader.read(after.get(name), GateSides.RIGHT.nameOf(name), shapes));
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
    UnmatchedModels oneSided = new UnmatchedModels(without(before, after), without(after, before));
    boolean any = !oneSided.left().isEmpty() || !oneSided.right().isEmpty();
    return new ModelPairs(files, any ? Optional.of(oneSided) : Optional.empty());
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

  /** How many. */
  public int count() {
    return files.size() / 2;
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
