package org.frillbench.cli.parity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.frillbench.cli.candidate.ModelFiles;

/**
 * Two sides, or each model of two folders that are sides.
 *
 * @param pairs at least one
 * @param unmatched models whose file name is in one folder only
 */
public record SidePairs(List<Pair> pairs, List<Path> unmatched) {

  /** Two sides that are compared. */
  public record Pair(SideSpec base, SideSpec newer) {}

  /**
   * The pairs of {@code base} and {@code newer}, models joined by file name.
   *
   * @throws IllegalArgumentException in one sentence, if there is none
   */
  public static SidePairs of(SideSpec base, SideSpec newer) {
    if (!base.isFolder() && !newer.isFolder()) {
      return new SidePairs(List.of(new Pair(base, newer)), List.of());
    }
    if (!base.isFolder() || !newer.isFolder()) {
      throw new IllegalArgumentException(
          "a folder of models is compared with another one, not "
              + base.path()
              + " with "
              + newer.path());
    }
    Map<Path, Path> others = byName(newer.path());
    List<Pair> pairs = new ArrayList<>();
    List<Path> unmatched = new ArrayList<>();
    byName(base.path())
        .forEach(
            (name, model) -> {
              Path other = others.remove(name);
              if (other == null) {
                unmatched.add(model);
              } else {
                pairs.add(new Pair(base.in(model), newer.in(other)));
              }
            });
    unmatched.addAll(others.values());
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException(
          "no model in " + base.path() + " has the file name of one in " + newer.path());
    }
    return new SidePairs(pairs, unmatched);
  }

  private static Map<Path, Path> byName(Path folder) {
    Map<Path, Path> models = new TreeMap<>();
    ModelFiles.in(folder).forEach(model -> models.put(model.getFileName(), model));
    return models;
  }
}
