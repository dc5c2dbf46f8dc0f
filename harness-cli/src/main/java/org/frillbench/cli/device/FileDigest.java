package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return new FileDigest(algorithm, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
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

  /** The same for a file whose SHA-256 is known, which saves reading it where that decides. */
  boolean matches(Path file, String sha256) throws IOException {
    return algorithm.equals(SHA_256) ? hex.equals(sha256) : matches(file);
  }
}
