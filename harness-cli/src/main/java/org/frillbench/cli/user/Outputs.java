package org.frillbench.cli.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.agent.io.AtomicFile;
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

  /** Refuses a file that is to be written twice: the last one would replace the other. */
  public static void requireDistinct(Stream<Path> files) {
    Set<Path> seen = new HashSet<>();
    files.forEach(
        file -> {
          if (!seen.add(whole(file))) {
            throw new CommandFailure(
                ExitCode.REFUSED_INPUT, file + " is to be written twice: name a file for each.");
          }
        });
  }

  /**
   * Refuses to write what is read, even where files may be replaced; devices never are.
   *
   * @param file null where none is wanted
   */
  public static void requireNotRead(Path file, Stream<Path> read) {
    if (file != null && Files.isRegularFile(file) && read.anyMatch(each -> isSame(each, file))) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          file + " is read by this command and would be replaced: name another file to write.");
    }
  }

  /** Under whatever names: a folder may have several. */
  public static boolean isSame(Path one, Path other) {
    try {
      return whole(one).equals(whole(other)) || Files.isSameFile(one, other);
    } catch (IOException e) {
      // One of them is not there yet.
      return false;
    }
  }

  private static Path whole(Path file) {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    try {
      return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      // The folder is made with the file.
      return absolute.normalize();
    }
  }

  /** Writes {@code text} to {@code file}, whole or not at all. */
  public static void write(Path file, String text) {
    write(Map.of(file, text));
  }

  /** Writes {@code content}, piece by piece, to {@code file}, whole or not at all. */
  public static void write(Path file, AtomicFile.Content content) {
    try {
      OutputFiles.write(file, content);
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
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
