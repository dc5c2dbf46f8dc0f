package org.frillbench.agent.io;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A message digest in this project's notation: lower-case hexadecimal. */
public final class HexDigest {

  private static final String SHA_256 = "SHA-256";
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest;

  private HexDigest(MessageDigest digest) {
    this.digest = digest;
  }

  /** An empty SHA-256. */
  public static HexDigest sha256() {
    return of(SHA_256);
  }

  /**
   * An empty digest.
   *
   * @param algorithm MD5, SHA-1 or SHA-256, which every Java platform has
   * @throws IllegalArgumentException if the platform has no such algorithm
   */
  public static HexDigest of(String algorithm) {
    try {
      return new HexDigest(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("there is no digest " + algorithm, e);
    }
  }

  /** The SHA-256 of {@code bytes}. */
  public static String sha256(byte[] bytes) {
    return sha256().update(bytes).hex();
  }

  /** The SHA-256 of a file's content, which is read in pieces. */
  public static String sha256(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return sha256().update(in).hex();
    }
  }

  /** Adds {@code bytes}. */
  public HexDigest update(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds {@code text} in UTF-8. */
  public HexDigest update(String text) {
    return update(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds the remaining bytes of {@code bytes}, whose position is unchanged. */
  public HexDigest update(ByteBuffer bytes) {
    digest.update(bytes.duplicate());
    return this;
  }

  /** Adds all that {@code in} yields until its end; it remains open. */
  public HexDigest update(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return this;
  }

  /** The digest of all added bytes; starts anew afterwards. */
  public String hex() {
    StringBuilder hex = new StringBuilder();
    for (byte b : digest.digest()) {
      hex.append(HEX[(b >> 4) & 0xf]).append(HEX[b & 0xf]);
    }
    return hex.toString();
  }
}
