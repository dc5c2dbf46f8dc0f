package org.frillbench.results.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Target;
import org.frillbench.results.store.FileErrorText;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;

/** Blessed runs in a folder that a repository can hold: one run file a target, named after it. */
public final class Baselines {

  private static final String ENDING = ".json";

  private final Path folder;

  public Baselines(Path folder) {
    this.folder = folder;
  }

  /** Where the blessed run of {@code target} lies, or would. */
  public Path of(Target target) {
    return folder.resolve(TargetId.of(target) + ENDING);
  }

  /** Blesses {@code run} in place of the one that its target had; returns where it lies. */
  public Path set(Analysis run) throws OutputException {
    Path file = of(run.file().target());
    RunStore.write(run, file, /* overwrite= */ true);
    return file;
  }

  /** The run files in the folder, by name; none where there is no such folder. */
  public List<Path> list() throws RunFileException {
    return Files.isDirectory(folder) ? runFilesIn(folder) : List.of();
  }

  /** Everything right in {@code folder} that may be a run file, by name. */
  public static List<Path> runFilesIn(Path folder) throws RunFileException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new RunFileException("cannot look into " + folder + ": " + FileErrorText.of(e), e);
    }
    Collections.sort(files);
    return files;
  }
}
