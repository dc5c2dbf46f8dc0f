package org.frillbench.results.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Files of unknown origin: never read beyond a bound, and text only where it is UTF-8. */
public final class BoundedFile {

  /** What the caller has opened for this process: standard input and process substitution. */
  private static final Pattern STREAM =
      Pattern.compile("/dev/stdin|/dev/fd/\\d+|/proc/(?:self|\\d+)/fd/\\d+");

  private BoundedFile() {}

  /** The text of a file of at most {@code most} bytes. */
  public static String text(Path path, int most) throws UnreadableFileException {
    try {
      return text(bytes(path, most));
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException("cannot read " + path + ": it is no text in UTF-8", e);
    } catch (IOException e) {
      throw new UnreadableFileException("cannot read " + path + ": " + FileErrorText.of(e), e);
    }
  }

  /** The bytes of a file of at most {@code most} bytes. */
  static byte[] bytes(Path path, int most) throws IOException {
    requireReadable(path);
    // A stream has no size; a file may grow while it is read, as a journal does.
    int known = (int) Math.min(Files.size(path), most + 1L);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = known > 0 ? in.readNBytes(known) : in.readNBytes(most + 1);
      if (bytes.length <= most) {
        return bytes;
      }
    }
    throw new IOException("it is larger than the " + most + " bytes allowed");
  }

  /**
   * Refuses what may not be opened: a pipe that nobody writes to would be waited for without end.
   *
   * @throws IOException if {@code path} is a folder, a pipe or a device; what is absent passes
   */
  public static void requireReadable(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    boolean stream = STREAM.matcher(path.toAbsolutePath().normalize().toString()).matches();
    if (Files.exists(path) && !Files.isRegularFile(path) && !stream) {
      throw new IOException("it is a pipe or a device, not a file");
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
