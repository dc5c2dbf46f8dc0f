package org.frillbench.cli.candidate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.UnmeasuredModels;

/**
 * What a gate measures: models in pairs, one on each side.
 *
 * @param files base, new, base, new and so on
 * @param unmeasured models that are not measured; empty where there is none
 */
public record ModelPairs(List<CandidateFile> files, Optional<UnmeasuredModels> unmeasured) {

  /** The same models on both sides. */
  public static ModelPairs ofOneSet(List<CandidateFile> models) {
    List<CandidateFile> files = new ArrayList<>();
    for (CandidateFile model : models) {
      files.add(model.on(Side.BASE));
      files.add(model.on(Side.NEW));
    }
    return new ModelPairs(files, Optional.empty());
  }

  /**
   * Two folders, whose models are joined by file name, or two files.
   *
   * @param shapes which inputs are resized
   */
  public static ModelPairs of(Path base, Path newer, InputShapes shapes) {
    for (Path side : List.of(base, newer)) {
      if (!Files.exists(side)) {
        throw refused(side + " does not exist.");
      }
    }
    if (Files.isDirectory(base) != Files.isDirectory(newer)) {
      throw refused("a gate takes two folders or two files, not " + base + " and " + newer + ".");
    }
    return Files.isDirectory(base) ? ofFolders(base, newer, shapes) : ofFiles(base, newer, shapes);
  }

  /** Whatever they are called: the pair has the name of the new one. */
  private static ModelPairs ofFiles(Path base, Path newer, InputShapes shapes) {
    String name = CandidateReader.nameOf(newer);
    return new ModelPairs(
        List.of(
            CandidateReader.read(base, name, shapes).on(Side.BASE),
            CandidateReader.read(newer, name, shapes).on(Side.NEW)),
        Optional.empty());
  }

  private static ModelPairs ofFolders(Path base, Path newer, InputShapes shapes) {
    Map<String, Path> ofBase = modelsIn(base);
    Map<String, Path> ofNew = modelsIn(newer);
    List<CandidateFile> files = new ArrayList<>();
    ofBase.forEach(
        (name, file) -> {
          if (ofNew.containsKey(name)) {
            files.add(CandidateReader.read(file, name, shapes).on(Side.BASE));
            files.add(CandidateReader.read(ofNew.get(name), name, shapes).on(Side.NEW));
          }
        });
    if (files.isEmpty()) {
      throw refused(
          "no model in "
              + base
              + " has the file name of one in "
              + newer
              + ", by which a gate"
              + " joins them.");
    }
    return new ModelPairs(
        files, unmeasured(without(ofBase, ofNew), without(ofNew, ofBase), List.of()));
  }

  private static Optional<UnmeasuredModels> unmeasured(
      List<String> onlyBase, List<String> onlyNew, List<Subject> identical) {
    return Optional.of(new UnmeasuredModels(onlyBase, onlyNew, identical))
        .filter(models -> !models.isEmpty());
  }

  /** The same, where pairs whose two files are the same to the byte are not measured. */
  public ModelPairs withoutIdentical() {
    List<CandidateFile> differing = new ArrayList<>();
    List<Subject> identical = new ArrayList<>();
    for (int i = 0; i < files.size(); i += 2) {
      Candidate base = files.get(i).candidate();
      if (base.sha256().equals(files.get(i + 1).candidate().sha256())) {
        identical.add(Subject.of(base.on(null)));
      } else {
        differing.addAll(files.subList(i, i + 2));
      }
    }
    return new ModelPairs(
        differing,
        unmeasured(
            unmeasured.map(UnmeasuredModels::base).orElse(List.of()),
            unmeasured.map(UnmeasuredModels::newer).orElse(List.of()),
            identical));
  }

  /** How many pairs are identical and not measured, as a sentence; empty where none is. */
  public Optional<String> identicalNotice() {
    return unmeasured
        .map(models -> models.identical().size())
        .filter(identical -> identical > 0)
        .map(
            identical ->
                String.format(
                    Locale.ROOT,
                    "not measured: %d of %d pairs, whose files are the same (--measure-identical"
                        + " measures them, too).",
                    identical,
                    identical + files.size() / 2));
  }

  private static List<String> without(Map<String, Path> some, Map<String, Path> others) {
    return some.keySet().stream().filter(name -> !others.containsKey(name)).toList();
  }

  /** The models right in {@code folder} by their names, in that order; at least one. */
  private static Map<String, Path> modelsIn(Path folder) {
    Map<String, Path> models = new TreeMap<>();
    ModelFiles.in(folder).forEach(file -> models.put(CandidateReader.nameOf(file), file));
    return models;
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
