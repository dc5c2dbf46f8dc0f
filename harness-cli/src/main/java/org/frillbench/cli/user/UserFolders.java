package org.frillbench.cli.user;

import java.nio.file.Path;

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
    String xdg = System.getenv(variable);
    Path folder =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), usual)
            : Path.of(xdg);
    return folder.resolve(OURS);
  }
}
