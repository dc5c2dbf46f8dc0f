package org.frillbench.cli.command.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.UnreadableFileException;
import org.frillbench.virtual.adb.daemon.AdbPublicKey;
import org.frillbench.virtual.adb.daemon.AuthorizedKeys;

/** The keys of the computers that a virtual device accepts. */
final class AuthorizedKeysFile {

  private static final int MOST_BYTES = 1 << 20;

  private AuthorizedKeysFile() {}

  /**
   * The keys of a file, or, where none is named, any key.
   *
   * @param file one key a line, as in {@code adbkey.pub}; null for none
   */
  static AuthorizedKeys keys(Path file) {
    if (file == null) {
      return new AuthorizedKeys(ofUser(), key -> true);
    }
    try {
      List<AdbPublicKey> keys =
          BoundedFile.text(file, MOST_BYTES)
              .lines()
              .filter(line -> !line.isBlank())
              .map(AdbPublicKey::parse)
              .toList();
      return new AuthorizedKeys(keys, key -> false);
    } catch (UnreadableFileException | IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, file + " can't be read as adb keys: " + e.getMessage() + ".", e);
    }
  }

  /** The key of this user's own adb, which is authorized from the start. */
  private static List<AdbPublicKey> ofUser() {
    Path file = Path.of(System.getProperty("user.home"), ".android", "adbkey.pub");
    try {
      return List.of(AdbPublicKey.parse(Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      // Then its adb asks, and is accepted as any other.
      return List.of();
    }
  }
}
