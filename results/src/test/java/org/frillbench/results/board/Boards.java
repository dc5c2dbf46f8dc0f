package org.frillbench.results.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.store.BuiltFolder;
import org.frillbench.results.store.RunStore;

/** Boards of made-up runs: every value is chosen, none measured. */
public final class Boards {

  private Boards() {}

  /** Writes a run file. */
  public static Path file(Path folder, String name, RunFile run) throws Exception {
    Path file = folder.resolve(name);
    RunStore.write(Analysis.of(run), file, /* overwrite= */ true);
    return file;
  }

  /** Writes a board of files, over an earlier one if there is any. */
  public static Path write(Path site, Path... files) throws Exception {
    List<String> former = BoardFolder.former(site, /* overwrite= */ true);
    try (BuiltFolder folder = BuiltFolder.at(site)) {
      BoardSources sources = new BoardSources(folder, new Noise(null));
      List<BoardSource> taken = new ArrayList<>();
      for (Path file : files) {
        taken.addAll(sources.of(file));
      }
      sources.requireDistinct();
      BoardSite.commit(folder, taken, former);
    }
    return site.resolve(BoardFolder.INDEX);
  }
}
