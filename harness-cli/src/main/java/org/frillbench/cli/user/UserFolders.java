package org.frillbench.cli.user;

import java.nio.file.Path;
import java.util.Optional;

/** Where a user's programs keep their things. */
public final class UserFolders {

  private static final String OURS = "frill-bench";

  private UserFolders() {}

  /** Our cache: {@code $XDG_CACHE_HOME/frill-bench}, or {@code ~/.cache/frill-bench}. */
  public static Path cache() {
    return of("XDG_CACHE_HOME", ".cache");
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

  /** {@code $HOME}, which the user may set, or else the home folder of the system's account. */
  public static Path home() {
    return absolute("HOME").orElseGet(() -> Path.of(System.getProperty("user.home")));
  }

  /** The XDG specification has relative paths ignored. */
  private static Optional<Path> absolute(String variable) {
    String value = Environment.get(variable);
    return Optional.ofNullable(value).map(Path::of).filter(Path::isAbsolute);
  }
}
