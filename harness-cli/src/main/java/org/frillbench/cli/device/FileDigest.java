package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.io.HexDigest;

/**
 * A digest of a file's bytes.
 *
 * @param algorithm Java's name of how it was computed: {@code SHA-256}, {@code SHA-1}, {@code MD5}
 * @param hex the digest, lower-case hexadecimal
 */
public record FileDigest(String algorithm, String hex) {

  private static final String SHA_256 = "SHA-256";

  /** The digest of a file of this machine. */
  static FileDigest of(Path file, String algorithm) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new FileDigest(algorithm, HexDigest.of(algorithm).update(in).hex());
    }
  }

  static FileDigest ofSha256(Path file) throws IOException {
    return of(file, SHA_256);
  }

  /** The SHA-256 of a file of this machine, in lower-case hexadecimal. */
  public static String sha256(Path file) throws IOException {
    return ofSha256(file).hex();
  }

  /** Whether a file of this machine has this digest. */
  public boolean matches(Path file) throws IOException {
    return equals(of(file, algorithm));
  }

  /** Whether these bytes have this digest. */
  public boolean matches(byte[] bytes) {
    return hex.equals(HexDigest.of(algorithm).update(bytes).hex());
  }

  /** The same for a file whose SHA-256 is known, which saves reading it where that decides. */
  boolean matches(Path file, String sha256) throws IOException {
    return algorithm.equals(SHA_256) ? hex.equals(sha256) : matches(file);
  }
}
