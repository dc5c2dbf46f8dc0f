package org.frillbench.results.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.frillbench.results.record.JsonSource;

/** Reads untrusted files up to a maximum size; text must be valid UTF-8. */
public final class BoundedFile {

  /** Streams opened by the caller of this process: standard input and process substitution. */
  private static final Pattern STREAM =
      Pattern.compile("/dev/stdin|/dev/fd/\\d+|/proc/(?:self|\\d+)/fd/\\d+");

  private BoundedFile() {}

  /**
   * Reads a text file of at most {@code maxBytes} bytes.
   *
   * @throws UnreadableFileException if it cannot be read, is larger or is not UTF-8
   */
  public static String text(Path path, int maxBytes) throws UnreadableFileException {
    try {
      return text(bytes(path, maxBytes));
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException("cannot read " + path + ": it is not UTF-8 text", e);
    } catch (IOException e) {
      throw new UnreadableFileException("cannot read " + path + ": " + FileErrorText.of(e), e);
    }
  }

  /**
   * Reads a file of at most {@code maxBytes} bytes.
   *
   * @throws IOException if it cannot be read or is larger
   */
  public static byte[] bytes(Path path, int maxBytes) throws IOException {
    requireReadable(path);
    // A stream has no size; a file may grow while it is read, as a journal does.
    int size = (int) Math.min(Files.size(path), maxBytes + 1L);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = size > 0 ? in.readNBytes(size) : in.readNBytes(maxBytes + 1);
      if (bytes.length <= maxBytes) {
        return bytes;
      }
    }
    throw tooLarge(maxBytes);
  }

  private static IOException tooLarge(int maxBytes) {
    return new IOException("it is larger than the " + maxBytes + " bytes allowed");
  }

  /**
   * The content of a file of at most {@code maxBytes} bytes. Of a stream, which can be read once, a
   * copy is made in memory.
   *
   * @throws IOException if it cannot be read or is larger
   */
  static JsonSource source(Path path, int maxBytes) throws IOException {
    if (isStream(path)) {
      byte[] bytes = bytes(path, maxBytes);
      return () -> new ByteArrayInputStream(bytes);
    }
    requireReadable(path);
    if (Files.size(path) > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return () -> Files.newInputStream(path);
  }

  private static boolean isStream(Path path) {
    return STREAM.matcher(path.toAbsolutePath().normalize().toString()).matches();
  }

  /**
   * Checks that opening {@code path} does not block, as opening a pipe without a writer would.
   *
   * @throws IOException if it is a folder, a pipe or a device; a missing file is accepted
   */
  public static void requireReadable(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    if (Files.exists(path) && !Files.isRegularFile(path) && !isStream(path)) {
      throw new IOException("it is a pipe or a device, not a file");
    }
  }

  static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
