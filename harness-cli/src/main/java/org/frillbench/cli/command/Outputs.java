package org.frillbench.cli.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.OutputFiles;
import org.frillbench.results.store.RunStore;

/** Files that a command writes. */
public final class Outputs {

  private Outputs() {}

  /**
   * Says before anything is measured what would stop {@code file} from being written after it.
   *
   * @param file null where none is wanted
   */
  public static void requireFree(Path file, boolean overwrite) {
    try {
      if (file != null) {
        RunStore.checkFree(file, overwrite);
      }
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  /** Refuses a file that is named twice: what is written last would replace the other. */
  public static void requireDistinct(Stream<Path> files) {
    Set<Path> seen = new HashSet<>();
    files.forEach(
        file -> {
          if (!seen.add(file.toAbsolutePath().normalize())) {
            throw new CommandFailure(
                ExitCode.REFUSED_INPUT,
                file + " is named twice, and would be overwritten: give each file its own name.");
          }
        });
  }

  /** Writes {@code text} to {@code file}, whole or not at all. */
  public static void write(Path file, String text) {
    write(Map.of(file, text));
  }

  /** Writes files, all whole or none at all. */
  public static void write(Map<Path, String> files) {
    try {
      OutputFiles.write(files);
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }
}
