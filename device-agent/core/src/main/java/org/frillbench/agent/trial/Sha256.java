package org.frillbench.agent.trial;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as this project writes it: lower-case hexadecimal. */
final class Sha256 {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes in what remains of {@code bytes}, which stays as it is. */
  Sha256 update(ByteBuffer bytes) {
    digest.update(bytes.duplicate());
    return this;
  }

  /** The digest of all that was taken in; usable once. */
  String hex() {
    StringBuilder hex = new StringBuilder();
    for (byte b : digest.digest()) {
      hex.append(HEX[(b >> 4) & 0xf]).append(HEX[b & 0xf]);
    }
    return hex.toString();
  }
}
