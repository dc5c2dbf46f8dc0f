package org.frillbench.cli.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * Digests files on a device with whatever its release has: {@code sha256sum} from Android 8 on,
 * {@code sha1sum} and {@code md5sum} in 6 and 7, {@code md5} in 5. They guard against accidents on
 * the way, so the weaker ones will do. Where there is none, the file is read back.
 */
public final class DeviceDigest {

  private static final Map<Integer, String> ALGORITHMS =
      Map.of(64, "SHA-256", 40, "SHA-1", 32, "MD5");

  private static final Pattern DIGEST =
      Pattern.compile("^([0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\\s", Pattern.MULTILINE);

  private DeviceDigest() {}

  /**
   * The digest of a file on the device; empty where it is not there or cannot be read.
   *
   * @param mostBytes a larger file is not read back
   */
  public static Optional<FileDigest> of(DeviceLink link, String remote, long mostBytes)
      throws LinkLostException {
    Question question = question(remote, DevicePolicy.DIGEST);
    return of(link, remote, mostBytes, link.script(question.limit(), question.script()));
  }

  /** The question for it, to be asked with others; its answer is what {@link #of} takes. */
  public static Question question(String remote, Duration limit) {
    // The first program that exists prints its digest, whose length identifies it.
    return new Question(
        String.format(
            Locale.ROOT,
            "[ ! -r %1$s ] || sha256sum %1$s || sha1sum %1$s || md5sum %1$s || md5 %1$s",
            ShellQuote.join(remote)),
        limit);
  }

  /** The digest in an answer to {@link #question}. */
  static Optional<FileDigest> of(DeviceLink link, String remote, long mostBytes, ShellResult answer)
      throws LinkLostException {
    return answer.noSuchProgram() ? readBack(link, remote, mostBytes) : in(answer);
  }

  /** The same; empty also where the device has no program for it. */
  public static Optional<FileDigest> in(ShellResult result) {
    Matcher digest = DIGEST.matcher(result.output().toLowerCase(Locale.ROOT));
    return result.ok() && digest.find()
        ? Optional.of(new FileDigest(ALGORITHMS.get(digest.group(1).length()), digest.group(1)))
        : Optional.empty();
  }

  private static Optional<FileDigest> readBack(DeviceLink link, String remote, long mostBytes)
      throws LinkLostException {
    try {
      Path copy = TemporaryFiles.file("digest", ".back");
      try {
        return link.pull(remote, copy, mostBytes).isPresent()
            ? Optional.empty()
            : Optional.of(FileDigest.ofSha256(copy));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }
}
