package org.frillbench.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs that some tests compare with, and are skipped without. */
public final class Programs {

  private Programs() {}

  /** Whether {@code name} is on the path. */
  public static boolean isThere(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
  }
}
