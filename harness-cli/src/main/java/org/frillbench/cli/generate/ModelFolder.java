package org.frillbench.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.DiskSpace;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.OutputFiles;

/** The folder that models are generated in: what it holds already, and what it has room for. */
record ModelFolder(Path folder) {

  /**
   * Those of {@code models} that are to be written: a file that holds the very bytes already is
   * kept.
   *
   * @param overwrite whether files with other bytes are replaced; otherwise they are refused
   */
  List<GeneratedModel> missing(List<GeneratedModel> models, boolean overwrite) {
    List<GeneratedModel> missing = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (GeneratedModel model : models) {
        if (!model.image().isIn(model.file())) {
          requireFree(model.file(), overwrite);
          missing.add(model);
        }
      }
      return missing;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "cannot write into " + folder + ": " + FileErrorText.of(e) + ".",
          e);
    }
  }

  private static void requireFree(Path file, boolean overwrite) {
    if (Files.exists(file) && !overwrite) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          file
              + " is there already and holds something else: name another folder with --out, or"
              + " replace it with --overwrite.");
    }
    try {
      OutputFiles.requireReplaceable(file);
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage() + ".", e);
    }
  }

  /** Refuses a disk with less room than {@code missing} need. */
  void requireSpace(List<GeneratedModel> missing) {
    long needed = missing.stream().mapToLong(model -> model.image().bytes()).sum();
    DiskSpace.require(folder, needed, "the models need", "make room there, or choose fewer");
  }
}
