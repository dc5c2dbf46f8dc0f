package org.frillbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.store.RunStore;

/** Run files as the published schema wants them: no test reads one that it would refuse. */
public final class RunFiles {

  private RunFiles() {}

  /** Reads one. */
  public static RunFile read(Path file) throws Exception {
    Schemas.read("run", Files.readString(file));
    return RunStore.read(file);
  }
}
