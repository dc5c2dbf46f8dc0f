package org.frillbench.cli.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.failure.CommandFailure;

/** Where a user's programs keep their things. */
public final class UserFolders {

  private static final String OURS = "frill-bench";
  private static final Path NO_HOME = Path.of("/dev/null");

  private UserFolders() {}

  /**
   * Our cache: {@code $XDG_CACHE_HOME/frill-bench}, or {@code ~/.cache/frill-bench}. In a container
   * there may be no home folder, or one that belongs to somebody else: then it is this process's
   * own, and goes with it.
   */
  public static Path cache() {
    return lastingCache().orElseGet(UserFolders::passingCache);
  }

  /** The cache that stays; empty where there is none. */
  public static Optional<Path> lastingCache() {
    Path cache = of("XDG_CACHE_HOME", ".cache");
    return absolute("XDG_CACHE_HOME").isPresent() || canBeMade(cache)
        ? Optional.of(cache)
        : Optional.empty();
  }

  private static boolean canBeMade(Path folder) {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there);
  }

  private static Path passingCache() {
    try {
      return Files.createDirectories(TemporaryFiles.folder().resolve("cache"));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** What must outlive this process: {@code $XDG_STATE_HOME/frill-bench}, or below ~/.local. */
  public static Path state() {
    return of("XDG_STATE_HOME", ".local/state");
  }

  /** Our configuration: {@code $XDG_CONFIG_HOME/frill-bench}, or {@code ~/.config/frill-bench}. */
  static Path config() {
    return of("XDG_CONFIG_HOME", ".config");
  }

  private static Path of(String variable, String usual) {
    return absolute(variable).orElseGet(() -> home().resolve(usual)).resolve(OURS);
  }

  /**
   * {@code $HOME}, which the user may set, or else the home folder of the system's account; where
   * the system knows of none, a path below which there is nothing and nothing can be made.
   */
  public static Path home() {
    return absolute("HOME")
        .orElseGet(
            () -> {
              Path home = Path.of(System.getProperty("user.home"));
              return home.isAbsolute() ? home : NO_HOME;
            });
  }

  /** The XDG specification has relative paths ignored. */
  private static Optional<Path> absolute(String variable) {
    String value = Environment.get(variable);
    return Optional.ofNullable(value).map(Path::of).filter(Path::isAbsolute);
  }
}
