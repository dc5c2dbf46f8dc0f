package org.frillbench.cli.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.agent.host.OwnFiles;
import org.frillbench.cli.failure.CommandFailure;

/** Where a user's programs keep their things. */
public final class UserFolders {

  private static final String OURS = "frill-bench";
  private static final Path NO_HOME = Path.of("/dev/null");

  private static Path temporaryCache;

  private UserFolders() {}

  /** Our cache: {@code $XDG_CACHE_HOME/frill-bench}, or {@code ~/.cache/frill-bench}. */
  public static Path cache() {
    return of("XDG_CACHE_HOME", ".cache");
  }

  /**
   * Our cache, made where it is missing; where others could have put files into it, a folder of
   * this process instead.
   */
  public static Path ownCache() {
    Path cache = cache();
    try {
      OwnFiles.makeFolder(cache);
    } catch (IOException e) {
      // Whoever writes there reports why that is impossible.
      return cache;
    }
    try {
      return OwnFiles.isOwn(cache) ? cache : temporaryCache();
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** One for all that is made in this process. */
  private static synchronized Path temporaryCache() throws IOException {
    if (temporaryCache == null || !Files.isDirectory(temporaryCache)) {
      temporaryCache = TemporaryFiles.folder("cache");
    }
    return temporaryCache;
  }

  /** Where JavaCPP unpacks libraries; empty for its own choice, which is below the home folder. */
  public static Optional<Path> libraries() {
    Path usual = Path.of(".javacpp", "cache");
    if (isOurs(home().resolve(usual))) {
      return Optional.empty();
    }
    Optional<Path> substitute = SubstituteHome.folder();
    try {
      // JavaCPP's own choice would be a folder that anybody may have made.
      Path home = substitute.isPresent() ? substitute.get() : TemporaryFiles.folder("home");
      return Optional.of(home.resolve(usual));
    } catch (IOException e) {
      return Optional.empty();
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
    return absolute(variable).orElseGet(() -> writable(Path.of(usual))).resolve(OURS);
  }

  /** A folder below the home folder, or below what takes its place where it is not ours. */
  private static Path writable(Path folder) {
    Path usual = home().resolve(folder);
    return isOurs(usual)
        ? usual
        : SubstituteHome.folder().map(home -> home.resolve(folder)).orElse(usual);
  }

  /** Whether a folder below the home folder can be made and written, and not by everybody. */
  private static boolean isOurs(Path folder) {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null
        && Files.isDirectory(there)
        && Files.isWritable(there)
        && !OwnFiles.isOpen(home());
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
