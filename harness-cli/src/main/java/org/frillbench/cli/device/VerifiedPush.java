package org.frillbench.cli.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A push that counts only when the device reads the same bytes: it digests what arrived. */
public final class VerifiedPush {

  private VerifiedPush() {}

  /** Copies a file; an answer is the reason why it is not on the device as it is here. */
  public static Optional<String> run(DeviceLink link, Path local, String remote)
      throws LinkLostException {
    try {
      return run(link, local, remote, FileDigest.sha256(local), bytes -> {});
    } catch (IOException e) {
      return unreadable(local, e);
    }
  }

  /**
   * The same for a file whose SHA-256, in lower-case hexadecimal, is known.
   *
   * @param onBytes receives how many bytes have been sent, as often as that changes
   */
  public static Optional<String> run(
      DeviceLink link, Path local, String remote, String sha256, LongConsumer onBytes)
      throws LinkLostException {
    Optional<String> refusal = link.push(local, remote, onBytes);
    if (refusal.isPresent()) {
      return refusal;
    }
    try {
      return difference(DeviceDigest.of(link, remote, Files.size(local)), local, sha256);
    } catch (IOException e) {
      return unreadable(local, e);
    }
  }

  /**
   * What is wrong with a file that was pushed, by the device's answer to {@link
   * DeviceDigest#question}; nothing where it is on the device as it is here.
   *
   * @param answer empty if the device did not finish it
   */
  public static Optional<String> check(
      DeviceLink link, Path local, String remote, Optional<ShellResult> answer)
      throws LinkLostException {
    if (answer.isEmpty()) {
      return Optional.of("the device did not finish reading what arrived there");
    }
    try {
      return difference(
          DeviceDigest.of(link, remote, Files.size(local), answer.get()),
          local,
          FileDigest.sha256(local));
    } catch (IOException e) {
      return unreadable(local, e);
    }
  }

  private static Optional<String> difference(
      Optional<FileDigest> arrived, Path local, String sha256) throws IOException {
    if (arrived.isEmpty()) {
      return Optional.of("the device cannot read what arrived there");
    }
    return arrived.get().matches(local, sha256)
        ? Optional.empty()
        : Optional.of("it arrived on the device with another digest");
  }

  private static Optional<String> unreadable(Path local, IOException e) {
    return Optional.of(local + " cannot be read: " + e.getMessage());
  }

  /** Whether a file is on the device with exactly the bytes that a file of this machine has. */
  public static boolean holds(DeviceLink link, String remote, Path local, String sha256)
      throws LinkLostException {
    try {
      Optional<FileDigest> there = DeviceDigest.of(link, remote, Files.size(local));
      return there.isPresent() && there.get().matches(local, sha256);
    } catch (IOException e) {
      return false; // The push that follows reports why.
    }
  }
}
