package org.frillbench.cli.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.frillbench.agent.host.OwnFiles;
import org.frillbench.agent.io.HexDigest;

/**
 * A device's serial, hashed with a salt that never leaves this user's machine: the same device is
 * recognised again, and nobody else can guess which one it is.
 */
public final class SerialHash {

  private static final int SALT_BYTES = 16;
  private static final int HEX_DIGITS = 16;

  private SerialHash() {}

  /** The salted hash, 16 hexadecimal digits; null where no salt can be kept. */
  public static String of(String serial) {
    try {
      return HexDigest.sha256().update(salt()).update(serial).hex().substring(0, HEX_DIGITS);
    } catch (IOException e) {
      return null;
    }
  }

  /** One at a time: threads that make two would give one device two hashes. */
  private static synchronized byte[] salt() throws IOException {
    Path file = UserFolders.config().resolve("serial-salt");
    if (!Files.exists(file)) {
      byte[] salt = new byte[SALT_BYTES];
      new SecureRandom().nextBytes(salt);
      OwnFiles.makeFolder(file.getParent());
      Files.write(file, salt);
    }
    return Files.readAllBytes(file);
  }
}
