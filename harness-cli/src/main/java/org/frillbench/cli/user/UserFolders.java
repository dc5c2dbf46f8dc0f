package org.frillbench.cli.user;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a user's programs keep their things. */
public final class UserFolders {

  private static final String OURS = "frill-bench";
  private static final Path NO_HOME = Path.of("/dev/null");

  private UserFolders() {}

  /** Our cache: {@code $XDG_CACHE_HOME/frill-bench}, or {@code ~/.cache/frill-bench}. */
  public static Path cache() {
    return of("XDG_CACHE_HOME", ".cache");
  }

  /** Where JavaCPP unpacks libraries; empty for its own choice, which is below the home folder. */
  public static Optional<Path> libraries() {
    Path usual = Path.of(".javacpp", "cache");
    Path place = writable(usual);
    return place.equals(home().resolve(usual)) ? Optional.empty() : Optional.of(place);
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
    return absolute(variable).orElseGet(() -> writable(Path.of(usual))).resolve(OURS);
  }

  /** A folder below the home folder, or below what takes its place where it cannot be written. */
  private static Path writable(Path folder) {
    Path usual = home().resolve(folder);
    Path there = usual;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there)
        ? usual
        : SubstituteHome.folder().map(home -> home.resolve(folder)).orElse(usual);
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
    try {
      return Optional.ofNullable(value).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      // Such as that of another system's shell on Windows.
      return Optional.empty();
    }
  }
}
