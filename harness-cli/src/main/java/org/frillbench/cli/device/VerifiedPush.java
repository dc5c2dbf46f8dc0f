package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A push that counts only when the device reads the same bytes: it digests what arrived. */
public final class VerifiedPush {

  private static final Duration DIGESTING = Duration.ofMinutes(2);

  private VerifiedPush() {}

  /** Copies a file; an answer is the reason why it is not on the device as it is here. */
  public static Optional<String> run(DeviceLink link, Path local, String remote)
      throws LinkLostException {
    String sha256;
    try {
      sha256 = sha256(local);
    } catch (IOException e) {
      return Optional.of(local + " cannot be read: " + e.getMessage());
    }
    return run(link, local, remote, sha256);
  }

  /** The same for a file whose SHA-256, in lower-case hexadecimal, is known. */
  public static Optional<String> run(DeviceLink link, Path local, String remote, String sha256)
      throws LinkLostException {
    Optional<String> refusal = link.push(local, remote);
    return refusal.isPresent() || matches(link, remote, sha256)
        ? refusal
        : Optional.of("it arrived on the device with another digest");
  }

  /** Whether a file lies on the device with exactly these bytes. */
  public static boolean matches(DeviceLink link, String remote, String sha256)
      throws LinkLostException {
    ShellResult result = link.shell(DIGESTING, "sha256sum", remote);
    return result.ok() && result.text().toLowerCase(Locale.ROOT).startsWith(sha256 + " ");
  }

  /** The SHA-256 of a file of this machine, in lower-case hexadecimal. */
  public static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
