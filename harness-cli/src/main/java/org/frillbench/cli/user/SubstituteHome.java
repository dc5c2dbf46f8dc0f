package org.frillbench.cli.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.frillbench.agent.host.OwnFiles;

/**
 * A folder for users whose home folder cannot be written, or who have none, as in a container. It
 * is in the folder for temporary files, under the user's number. Libraries are loaded from below
 * it, so nobody else may write there.
 */
final class SubstituteHome {

  /** The process that asks, whose owner is its user. */
  private static final Path OWN_PROCESS = Path.of("/proc/self");

  private static final String UID = "unix:uid";
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private SubstituteHome() {}

  /** The folder; empty where it cannot be made, or is not this user's alone. */
  static Optional<Path> folder() {
    try {
      Object user = Files.getAttribute(OWN_PROCESS, UID);
      Path folder = Path.of(System.getProperty("java.io.tmpdir"), "frill-bench-home-" + user);
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
      }
      boolean own = Files.isDirectory(folder) && OwnFiles.isOwn(folder);
      return own ? Optional.of(folder.toAbsolutePath()) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Not on this system, or not writable either.
      return Optional.empty();
    }
  }
}
