package org.frillbench.cli.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.frillbench.cli.Programs;

/**
 * Stops a process at a certain write, fills its disk or moves its clock, by a library that is
 * loaded before C's own: Linux with gcc only.
 */
final class ProcessHold implements Hold {

  private static final String SOURCE = "hold.c";

  private static Path library;

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * At the {@code count}-th write of which {@code what} matches the file and the text.
   *
   * @param folder a new one, by which the process is controlled
   * @param what a pattern of fnmatch(3) for the file's path, a space and the first bytes written
   */
  ProcessHold(Path folder, String what, int count) throws IOException, InterruptedException {
    this.folder = Files.createDirectory(folder);
    this.environment =
        Map.of(
            "LD_PRELOAD",
            library().toString(),
            "HOLD_FOLDER",
            folder.toString(),
            "HOLD_AT",
            what,
            "HOLD_COUNT",
            Integer.toString(count));
  }

  /** Whether this machine can do it. */
  static boolean isPossible() {
    return System.getProperty("os.name").equals("Linux") && Programs.isThere("gcc");
  }

  private static synchronized Path library() throws IOException, InterruptedException {
    if (library == null) {
      Path made = Files.createTempDirectory("frill-bench-hold-");
      made.toFile().deleteOnExit();
      Path source = made.resolve(SOURCE);
      try (InputStream in = ProcessHold.class.getResourceAsStream(SOURCE)) {
        Files.copy(in, source);
      }
      source.toFile().deleteOnExit();
      Path built = made.resolve("libhold.so");
      built.toFile().deleteOnExit();
      Process gcc =
          new ProcessBuilder(
                  "gcc",
                  "-std=gnu11",
                  "-O2",
                  "-Wall",
                  "-Werror",
                  "-fPIC",
                  "-shared",
                  "-o",
                  built.toString(),
                  source.toString(),
                  "-ldl")
              .inheritIO()
              .start();
      if (gcc.waitFor() != 0) {
        throw new IOException("gcc does not compile " + SOURCE);
      }
      library = built;
    }
    return library;
  }

  /** The variables of the process's environment. */
  Map<String, String> environment() {
    return environment;
  }

  @Override
  public boolean reached() {
    return Files.exists(folder.resolve("held"));
  }

  @Override
  public void release() {
    set("go", "");
  }

  /** Lets every write to a file fail half-way, from now on. */
  void fillDisk() {
    set("full", "");
  }

  /** Moves the time of day, from now on. */
  void moveClock(long seconds) {
    set("clock", Long.toString(seconds));
  }

  private void set(String name, String value) {
    try {
      Files.writeString(folder.resolve(name), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
